import { nodeAt } from '../syntax/nodeAt.ts'
import { toPlain } from '../syntax/toPlain.ts'
import { wholeTree } from '../syntax/wholeTree.ts'
import type { Path, Plain, Range } from '../types.ts'

/** Any text of YAML or JSON as plain data, SWML or not. */
export type TextData = {
  /** Undefined for an empty text, and for one that can’t be read. */
  value: Plain | undefined
  /** Why it can’t be read. */
  errors: readonly { message: string; range: Range }[]
  /** Where a value, or the nearest one above it that is there, stands; of a path that ends in a key of a map, the key. */
  rangeAt: (path: Path) => Range
}

/** Reads any text of YAML or JSON. Never throws; of several documents the first is read. */
export function readData(text: string): TextData {
  const { root, errors } = wholeTree(text)
  const isReadable = errors.length === 0
  return {
    value: root && isReadable ? toPlain(root) : undefined,
    errors,
    rangeAt: (path) => {
      for (let length = path.length; length > 0; length--) {
        const node = nodeAt(root, path.slice(0, length))
        if (node) return node.range
      }
      return root?.range ?? { start: 0, end: 0 }
    },
  }
}
