import * as z from 'zod/mini'
import { list } from '../containers.ts'
import { lazySchema } from '../lazySchema.ts'
import { object } from '../object.ts'
import { flag, text } from '../scalars.ts'
import { orVariable } from '../variable.ts'

const section: z.ZodMiniType = lazySchema(() =>
  object(
    {
      title: text({
        title: 'Heading',
        description: 'What this part is about.',
        example: 'Your task',
      }),
      body: text({
        title: 'Text',
        description: 'What the AI should know or do.',
        editor: 'multiline',
      }),
      bullets: list(text({ title: 'Point', example: 'Be brief.' }), {
        title: 'Points',
        description: 'The same as a list, point by point.',
        min: 1,
      }),
      subsections: list(
        z.lazy(() => section),
        {
          title: 'Parts of it',
          description: 'Smaller parts below this one.',
          min: 1,
          advanced: true,
        },
      ),
      numbered: orVariable(
        flag({ title: 'Numbered', description: 'Numbers this part.', advanced: true }),
      ),
      numberedBullets: orVariable(
        flag({ title: 'Numbered points', description: 'Numbers its points.', advanced: true }),
      ),
    },
    { forms: { mode: 'some', titles: { body: 'Text', bullets: 'Points' } }, title: 'Part' },
  ),
)

/** A prompt in parts with headings (SWML's "prompt object model"). */
export const pom = lazySchema(() =>
  list(section, {
    title: 'Instructions in parts',
    description: 'The same in parts with headings, which an AI follows better.',
    min: 1,
  }),
)
