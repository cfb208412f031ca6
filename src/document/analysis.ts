import type { DocumentState } from './types.ts'

/**
 * How far the text of a document has been worked out.
 *
 * `ready`: flow and problems are the text's own, and complete. `checking`: the flow is, `problems` may still lack some.
 * `failed`: as `checking`, but a check broke or didn't come; `retry` or the next edit tries again. `reading`: a long
 * text is being read in the background, and the flow is the one before (`wasStale`: of a text before that one, which
 * couldn't be read). `stale`: the text can't be read, and the problems say why; the flow is the last of this very file
 * that could, or none at all.
 */
export type Analysis =
  | { readonly status: 'ready' | 'checking' | 'failed' | 'stale' }
  | { readonly status: 'reading'; readonly wasStale: boolean }

/** One of each, so that what is the same is the same object. */
export const analyses = {
  ready: { status: 'ready' },
  checking: { status: 'checking' },
  failed: { status: 'failed' },
  stale: { status: 'stale' },
  reading: { status: 'reading', wasStale: false },
  readingStale: { status: 'reading', wasStale: true },
} as const satisfies Record<string, Analysis>

type Analysed = Pick<DocumentState, 'analysis'>

/** The flow is the text's own: what is made of it lands in the right place. */
export function isCurrent({ analysis: { status } }: Analysed): boolean {
  return status !== 'stale' && status !== 'reading'
}

/**
 * What is changed by place (on the canvas, in the outline, by a command) would land somewhere else: the flow isn't the
 * text's own. The form and the code may still be typed into while it is read.
 */
export function isReadOnly(state: Analysed): boolean {
  return !isCurrent(state)
}

/** What is shown is older than the text, which can't be read, or couldn't before what is being read now. */
export function isStale({ analysis }: Analysed): boolean {
  return analysis.status === 'stale' || (analysis.status === 'reading' && analysis.wasStale)
}

/** A long text is being read; what is shown is of the one before. */
export function isReading({ analysis }: Analysed): boolean {
  return analysis.status === 'reading'
}

/** `problems` may lack some, which are being looked for. */
export function isChecking({ analysis: { status } }: Analysed): boolean {
  return status === 'checking' || status === 'reading'
}

/** `problems` may lack some, since a check broke or didn't come. */
export function checksFailed({ analysis }: Analysed): boolean {
  return analysis.status === 'failed'
}

/** Why something can't be done of a long text yet, and what to do. */
export const stillReading = 'This text is still being read. Try again in a moment.'
