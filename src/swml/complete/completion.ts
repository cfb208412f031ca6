import type { Range } from '../types.ts'

/** One thing that can be written at the caret. */
export type Completion = {
  kind: 'method' | 'property' | 'value' | 'reference'
  /** What is written: `status_url`. */
  label: string
  /** In plain words, beside it: "Status address". */
  title: string
  /** In Markdown, a paragraph each. */
  words: readonly string[]
  /** What it replaces: at most the word at the caret. */
  range: Range
  text: string
  /** Where the caret stands in `text` afterwards. */
  caret: number
  /** What the word at the caret is compared with. */
  filter: string
  /** There is something to choose from right afterwards. */
  more: boolean
}
