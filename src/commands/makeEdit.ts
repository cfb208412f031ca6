import type { DocumentState, Intent } from '../document/types.ts'
import type { Flow, Outcome } from '../swml/index.ts'
import { applyIntent } from './applyIntent.ts'
import type { CommandContext } from './types.ts'
import { untilChanged } from './words.ts'

type Words<More> = {
  label: string
  group?: string
  select?: (made: More) => Intent['select']
}

/**
 * Makes an edit that may be refused in words: says the words, or does it as one undo step and tells `done`, once the
 * flow shows it, what came out.
 */
export function makeEdit<More>(
  context: CommandContext,
  make: (flow: Flow) => Outcome<More>,
  { label, group, select }: Words<More>,
  done: (made: More, state: DocumentState) => void,
): void {
  let made: More | undefined
  applyIntent(
    context,
    (flow) => {
      const outcome = make(flow)
      if ('error' in outcome) {
        const over = untilChanged(context.document)
        context.ports.notify({ tone: 'error', text: outcome.error, over })
        return undefined
      }
      made = outcome
      const paths = select?.(outcome)
      return {
        edits: outcome.edits,
        label,
        origin: 'command',
        ...(group === undefined ? {} : { group }),
        ...(paths === undefined ? {} : { select: paths }),
      }
    },
    (state) => {
      if (made !== undefined) done(made, state)
    },
  )
}
