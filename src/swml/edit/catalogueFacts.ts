import { keyOrder } from '../methods/fieldsOf.ts'
import { methods } from '../methods/index.ts'
import type { Path } from '../types.ts'

/** What edits need to know of the methods; replaced in tests. */
export type CatalogueFacts = {
  /** The order of properties at a place inside a step's value. */
  keyOrder: (method: string, innerPath: Path) => readonly string[]
  /** The property that a string body stands for: `url` of `play: "say:Hi"`. */
  stringForm: (method: string) => string | undefined
  isMethod: (name: string) => boolean
}

/** The facts of the methods that there are. */
export const catalogueFacts: CatalogueFacts = {
  keyOrder,
  stringForm: (method) => methods.get(method)?.stringForm,
  isMethod: (name) => methods.has(name),
}

/** The order of keys at the top of a document. */
export const documentKeys = ['version', 'sections']
