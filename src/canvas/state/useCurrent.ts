import { useState } from 'react'
import type { StepPlaces } from '../../swml/index.ts'
import { foldedAround } from './useFolds.ts'

/**
 * The one step that Tab reaches: the last that had the focus or was selected, else the flow's first. With a function
 * to set it.
 */
export function useCurrent(
  places: StepPlaces,
  selection: readonly number[],
  collapsed: ReadonlySet<number>,
): [number | undefined, (id: number) => void] {
  const [current, setCurrent] = useState<number>()
  const [seen, setSeen] = useState(selection)
  let wanted = current
  if (seen !== selection) {
    setSeen(selection)
    if (selection.length > 0 && (current === undefined || !selection.includes(current))) {
      wanted = selection[0]
      setCurrent(wanted)
    }
  }
  if (wanted === undefined || !places.byId.has(wanted)) {
    wanted = selection.find((id) => places.byId.has(id)) ?? firstStep(places)
  }
  // What is folded away cannot take the focus: the step it is folded into does.
  const around = wanted === undefined ? [] : foldedAround(wanted, places, collapsed)
  return [around.at(-1) ?? wanted, setCurrent]
}

function firstStep({ sections }: StepPlaces): number | undefined {
  return sections.find((list) => list.length > 0)?.[0]
}
