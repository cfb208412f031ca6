import type { Flow } from '../swml/index.ts'

type Named = {
  /** Unique, kebab-case; part of its command's id. */
  id: string
  /** As it stands behind "Copy as": "curl (create)". */
  title: string
  /** What it is and what it is for, in a sentence or two. */
  gives: string
  /** Of a download's name, behind the flow's: `create.sh`. */
  ending: string
}

/** One of the ways to take a flow along: as something other than its own text. */
export type ExportKind = Named &
  (
    | {
        from: 'flow'
        /** Made of what the flow says; secrets are masked. */
        write: (source: { name: string; flow: Flow }) => string
      }
    | {
        from: 'json'
        /** Made of the document as JSON, as it is: with its secrets, unless they were left out before. */
        write: (source: { name: string; json: string }) => string
      }
  )
