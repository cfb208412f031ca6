import * as z from 'zod/mini'
import { get } from '../../plain.ts'
import { condition } from './condition.ts'
import { list, map, steps, union } from './containers.ts'
import { object } from './object.ts'
import { text } from './scalars.ts'

/** Entries of a `cond`: tests with the steps that run where they come true. */
export const condList: z.ZodMiniType = list(withThen(), {
  title: 'Tests',
  description: 'Tried from the top; the first one that is true runs its steps.',
})

function withThen(): z.ZodMiniType {
  const entry = object(
    {
      when: condition({
        title: 'Condition',
        description: 'JavaScript, without dollar sign and braces: the steps run where it is true.',
        example: "call.type == 'sip'",
      }),
      // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in a map of schemas that nobody awaits.
      then: steps({ title: 'Then' }),
      else: steps({ title: 'Otherwise' }),
    },
    {
      forms: {
        mode: 'some',
        titles: { when: 'A test', else: 'Otherwise' },
        alone: 'else',
      },
      title: 'Test',
    },
  )
  return entry.check(
    z.refine((value) => get(value, 'when') === undefined || get(value, 'then') !== undefined, {
      error: 'Add then: the steps that run where the condition is true.',
      params: { code: 'missing' },
    }),
  )
}

/** Step lists by the value of a variable. `needsVariable`: there is no variable it would use by itself. */
export function switchObject(needsVariable: boolean, byDefault?: string): z.ZodMiniType {
  return object(
    {
      variable: text({
        title: 'Variable',
        description: 'Whose value decides: its name, written without dollar sign and braces.',
        example: 'prompt_value',
        role: 'variable',
        ...(byDefault === undefined ? {} : { whenEmpty: `Looks at ${byDefault}.` }),
      }),
      case: map(steps(), {
        title: 'Cases',
        namesValuesOf: { beside: 'variable', otherwise: byDefault },
        description: 'For each value, the steps that run then.',
      }),
      default: steps({
        title: 'Otherwise',
        description: 'Runs where no case fits. Without it, that is an error.',
      }),
    },
    { required: needsVariable ? ['variable', 'case'] : ['case'] },
  )
}

/** What runs when a step is over: by the value of a variable, or by tests. */
export function result(needsVariable: boolean): z.ZodMiniType {
  return union(
    {
      'By value': switchObject(needsVariable, needsVariable ? undefined : 'return_value'),
      'By tests': condList,
    },
    {
      title: 'When it is over',
      description: 'Steps that run depending on how this step ended.',
      advanced: true,
    },
  )
}
