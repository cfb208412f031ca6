/** What the caller is asked, and how it is answered. */
export type Question = {
  /** The variable that holds the answer. */
  answer: string
  /** By pressing keys, by speaking, or either. */
  by: 'keys' | 'words' | 'either'
  /** So many keys are the whole answer; unset where that isn’t known. */
  most?: number
  /** The property that says how many. */
  mostIn: string
}
