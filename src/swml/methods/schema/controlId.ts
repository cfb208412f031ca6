import type * as z from 'zod/mini'
import type { Resource } from '../method.ts'
import { text } from './scalars.ts'

type Named = Extract<Resource, 'stream' | 'record_call' | 'tap'>

const titles = { stream: 'Stream id', record_call: 'Recording id', tap: 'Tap id' }

/** The id that a background step gives its running thing (`what`: "recording"), and its variable. */
export const ownId = (names: Named, what: string, variable: string): z.ZodMiniType =>
  text({
    title: titles[names],
    description: `Your own name for this ${what}, so that a later step can stop this one.`,
    example: 'main',
    whenEmpty: `SignalWire makes up an id and puts it into the variable ${variable}.`,
    names,
  })

/** Which running thing a stop step ends. */
export const stopId = (refersTo: Named, what: string): z.ZodMiniType =>
  text({
    title: titles[refersTo],
    description: `Which ${what} to stop: the id given where it was started.`,
    example: 'main',
    whenEmpty: `Stops the ${what} that was started last.`,
    refersTo,
  })
