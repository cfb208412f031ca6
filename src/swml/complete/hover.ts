import type { Range } from '../types.ts'

/** `title` is a text as it is, `words` are Markdown. */
export type Hover = { title: string; words: readonly string[]; range: Range }
