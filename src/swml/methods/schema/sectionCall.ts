import type * as z from 'zod/mini'
import { anything, map } from './containers.ts'
import { text } from './scalars.ts'

/** What a step says that runs another section: which, and what that is given. */
export const sectionCall = (): Record<'dest' | 'params' | 'meta', z.ZodMiniType> => ({
  dest: text({
    title: 'Section or address',
    description: 'The name of a section of this flow, or a web address that answers with SWML.',
    example: 'voicemail',
    refersTo: 'section',
  }),
  params: map(anything(), {
    title: 'Parameters',
    description: 'Values handed over; there they are called params.name.',
  }),
  meta: map(anything(), {
    title: 'Notes for the server',
    description: 'Sent along when the section comes from a web address.',
    advanced: true,
  }),
})
