import type { continueCall } from '../simulation/index.ts'
import type { Answer, Played, Waiting } from '../simulation/types.ts'

export type ExpressionWait = Extract<Waiting, { kind: 'expression' }>
export type ExpressionAnswer = Extract<Answer, { kind: 'expression' }>

/** What a call needs to go on. */
export type Means = {
  continueCall: typeof continueCall
  evaluate: (waiting: ExpressionWait) => Promise<ExpressionAnswer>
  /** Told after each expression, and each step that is played anew. */
  onStep?: () => void
}

/** More expressions than any call has between two things that it waits for. */
const most = 5_000

/** The call ran ever so many expressions, and nothing else happened. */
export class EndlessCall extends Error {
  override name = 'EndlessCall'
  override message =
    `The call ran ${most.toLocaleString('en')} expressions in a row and came to nothing that it waits for: it may go round in a circle for ever.`
}

/**
 * A call until it waits for something else than JavaScript, or is over, with all that happened since `played`'s answer.
 * Rejects with an `EndlessCall`.
 */
export async function playOn(
  played: Played,
  { continueCall, evaluate, onStep }: Means,
): Promise<Played> {
  const events = [played.events]
  let now = played
  for (let times = 0; now.waiting?.kind === 'expression'; times += 1) {
    if (times === most) throw new EndlessCall()
    now = continueCall(now.run, await evaluate(now.waiting))
    events.push(now.events)
    onStep?.()
  }
  return { ...now, events: events.flat() }
}
