import type { Lifetimes, LiveSpan } from '../swml/index.ts'

/** In flow pixels. */
export type RailPoint = { x: number; y: number }

/**
 * A piece of a rail. `sure`: what runs is live here on every path (drawn solid), else on some (drawn broken).
 * `over`: on its way over to another column, where it may cross other rails.
 */
export type RailPart = { points: readonly RailPoint[]; sure: boolean; over?: true }

/** What runs in the background, as a line beside the steps during which it may be live. Lengths in flow pixels. */
export type Rail = {
  /** Of the step that starts it. */
  stepId: number
  span: LiveSpan
  resource: Lifetimes['resource']
  label: string
  /** From 0, the nearest to the cards; rails that are ever side by side have different ones. */
  lane: number
  /** 1 to 6, for `--rail-1` and so on; as a pattern too, so that nothing hangs on colour alone. */
  colour: number
  parts: readonly RailPart[]
  /** Where its name stands: below its step, and at the head of each section it goes on in. By its left end. */
  labels: readonly RailPoint[]
  /** Where it starts, at the edge of its card. */
  starts: readonly RailPoint[]
  /** Where it may stop: at the edge of a card, or at the end of the call or section. */
  ends: readonly RailPoint[]
}

/** So many run here besides those that have a rail; `orMore`: more than the analysis follows. */
export type MoreRails = RailPoint & { count: number; orMore: boolean }

/** What is drawn, and where there are more rails than can be. */
export type Rails = { rails: readonly Rail[]; more: readonly MoreRails[] }
