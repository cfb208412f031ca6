/** Lengths of the drawing, in flow pixels (at 100 % zoom). The canvas draws boxes exactly this large. */
export const sizes = {
  card: { width: 280, height: 52 },
  /** A card with two lines for what its step does. */
  roomyCard: { width: 280, height: 70 },
  /** Between two boxes of a list: room for the arrow and its "+". */
  gap: 26,
  /** Around an empty list's drop zone. */
  empty: { width: 232, height: 44, margin: 16 },
  /** The bar below a step from which the call doesn't go on, over the middle of it. */
  end: { width: 36, below: 3 },
  header: { height: 36 },
  pill: { height: 32 },
  label: { height: 26, minimum: 56, maximum: 264 },
  /** From a card down to the labels of its branches, and from the branches to where they join. */
  split: 52,
  join: 24,
  /** Between branches side by side, and between sections. */
  branches: 56,
  sections: 96,
  /**
   * Branches that would take more room across than `most` stand in rows: that far right of their card's left edge, with
   * the line that leads to them `stem` right of it, and `behind` them room for the line in which they join.
   */
  rows: { most: 1500, before: 84, behind: 56, stem: 20, joined: 8 },
} as const

/** How high cards are: a line for what a step does, or two. */
export type Density = 'compact' | 'roomy'

/** On the way past all branches of a step. */
export const fallThroughLabel = 'Otherwise: goes on'

/** How wide a pill is for its words. Roughly measured: text is cut with "…" where it is wider. */
export function pillWidth(words: string, minimum: number, maximum: number): number {
  return Math.min(maximum, Math.max(minimum, Math.ceil(words.length * 7) + 28))
}
