import { useCallback, useRef } from 'react'
import { useDocument } from '../document/hooks.ts'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import { type Path, type Step, stepAt, stepById } from '../swml/index.ts'

/** A step by its id, as it is now. It is looked for where it was last, so that a key costs the same in any flow. */
export function useStep(document: WirelineDocument, id: number): Step | undefined {
  const last = useRef<Path | undefined>(undefined)
  const select = useCallback(
    ({ flow }: DocumentState) => {
      const there = last.current === undefined ? undefined : stepAt(flow, last.current)
      const step = there?.id === id ? there : stepById(flow, id)
      last.current = step?.path
      return step
    },
    [id],
  )
  return useDocument(document, select)
}
