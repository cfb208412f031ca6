import type { Answer, Waiting } from '../simulation/index.ts'
import { differenceAt } from './difference.ts'
import type { CallDocuments } from './documents.ts'
import { type Place, readPlace } from './place.ts'
import type { ScenarioAnswer } from './schema.ts'
import type { Difference } from './types.ts'

/** What a call waits for, but for JavaScript. */
export type Asking = Exclude<Waiting, { kind: 'expression' }>

/** What is done where a call waits: it is given an answer, the next in line is used up by it, or playing stops. */
export type Move =
  | { kind: 'answer'; answer: Answer; isUsed: boolean }
  | { kind: 'stop' }
  | { kind: 'differs'; difference: Difference }

/** The place that an answer names. */
export function placeOf(answer: ScenarioAnswer): Place | undefined {
  return readPlace('at' in answer ? answer.at : answer.before)
}

/** What to do where the call waits. `passed`: so often it has come to the step that the next answer comes before. */
export function moveAt(
  waiting: Asking,
  next: ScenarioAnswer | undefined,
  documents: CallDocuments,
  passed: number,
): Move {
  if (waiting.kind === 'pause') return moveAtPause(waiting, next, documents, passed)
  if (!next) return { kind: 'stop' }
  const place = placeOf(next)
  if (!('at' in next) || !place || !documents.means(place, waiting.step)) {
    const where = 'at' in next ? `an answer at ${next.at}` : `a stop before ${next.before}`
    return differs(
      waiting,
      documents,
      `${asked(waiting, documents)}, where the scenario has ${where}.`,
    )
  }
  if ('hangup' in next) return { kind: 'answer', answer: { kind: 'hangup' }, isUsed: true }
  const answer = answerTo(waiting, next)
  if (answer) return { kind: 'answer', answer, isUsed: true }
  if (waiting.kind === 'outcome' && 'outcome' in next) {
    const text = `${next.at} can’t end with “${next.outcome}” any more.`
    return {
      kind: 'differs',
      difference: differenceAt('gone', text, documents.ownPath(waiting.step)),
    }
  }
  return differs(
    waiting,
    documents,
    `${asked(waiting, documents)}, which ${shown(next)} doesn’t answer.`,
  )
}

function moveAtPause(
  waiting: Extract<Waiting, { kind: 'pause' }>,
  next: ScenarioAnswer | undefined,
  documents: CallDocuments,
  passed: number,
): Move {
  const goes: Move = { kind: 'answer', answer: { kind: 'go' }, isUsed: false }
  if (!next || !('before' in next) || !isBefore(waiting, next, documents)) return goes
  if (passed + 1 < (next.time ?? 1)) return goes
  return 'stop' in next
    ? { kind: 'stop' }
    : { kind: 'answer', answer: { kind: 'hangup' }, isUsed: true }
}

/** Whether the call is at the step that the next answer comes before. */
export function isBefore(
  waiting: Asking,
  next: ScenarioAnswer | undefined,
  documents: CallDocuments,
): boolean {
  const place = next && 'before' in next ? readPlace(next.before) : undefined
  return place !== undefined && waiting.kind === 'pause' && documents.means(place, waiting.step)
}

function answerTo(waiting: Asking, next: ScenarioAnswer): Answer | undefined {
  if (waiting.kind === 'error' && 'error' in next)
    return next.error === waiting.code ? { kind: 'error', goOn: next.goes_on } : undefined
  if (waiting.kind === 'document' && 'document' in next)
    return { kind: 'document', text: next.document }
  if (waiting.kind === 'document' && 'missing' in next) return { kind: 'document', missing: true }
  if (waiting.kind !== 'outcome' || !('outcome' in next)) return undefined
  if (!waiting.outcomes.some(({ name }) => name === next.outcome)) return undefined
  const { outcome: name, given } = next
  return { kind: 'outcome', name, ...(given && { given }) }
}

function differs(waiting: Asking, documents: CallDocuments, text: string): Move {
  return {
    kind: 'differs',
    difference: differenceAt('answer', text, documents.ownPath(waiting.step)),
  }
}

/** What the call waits for, in words. */
export function asked(waiting: Asking, documents: CallDocuments): string {
  const where = documents.nameOf(waiting.step)
  if (waiting.kind === 'error') return `SignalWire reports ${waiting.code} at ${where}`
  if (waiting.kind === 'document') return `The text at ${waiting.address} is asked for at ${where}`
  return `It is asked how ${where} ends`
}

function shown(next: ScenarioAnswer): string {
  if ('outcome' in next) return `“${next.outcome}”`
  if ('error' in next) return `“${next.error}”`
  return 'document' in next ? 'a document' : '“missing”'
}
