import { useCallback, useState } from 'react'
import type { StepPlaces } from '../../swml/index.ts'

/** Which steps' branches are folded, and how to change that. */
export type Folds = {
  collapsed: ReadonlySet<number>
  toggle: (id: number) => void
  /** Unfolds whatever a step is hidden in; `itself`: and its own branches. */
  unfoldAround: (id: number, places: StepPlaces, itself?: 'itself') => void
}

/** Which steps have their branches folded away. Only a matter of looking: not kept in the text, nor in the history. */
export function useFolds(): Folds {
  const [collapsed, setCollapsed] = useState<ReadonlySet<number>>(() => new Set())
  const toggle = useCallback((id: number) => {
    setCollapsed((last) => {
      const next = new Set(last)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const unfoldAround = useCallback((id: number, places: StepPlaces, itself?: 'itself') => {
    setCollapsed((last) => {
      const around = foldedAround(id, places, last)
      if (itself && last.has(id)) around.push(id)
      if (around.length === 0) return last
      return new Set([...last].filter((each) => !around.includes(each)))
    })
  }, [])
  return { collapsed, toggle, unfoldAround }
}

/** Whether a step's branches can't be seen: they are folded, or some around the step are. */
export function isFolded(id: number, places: StepPlaces, collapsed: ReadonlySet<number>): boolean {
  return collapsed.has(id) || foldedAround(id, places, collapsed).length > 0
}

/** The folded steps around a step, the innermost first. */
export function foldedAround(
  id: number,
  { byId }: StepPlaces,
  collapsed: ReadonlySet<number>,
): number[] {
  const found: number[] = []
  for (let at = byId.get(id)?.parent; at !== undefined; at = byId.get(at)?.parent) {
    if (collapsed.has(at)) found.push(at)
  }
  return found
}
