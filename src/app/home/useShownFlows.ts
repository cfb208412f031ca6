import { useDeferredValue, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { FlowEntry } from '../../flows/types.ts'
import { wordsOf } from '../../text/wordScore.ts'
import { home } from './homeStore.ts'
import { type FoundFlow, searchFlows } from './logic/searchFlows.ts'
import { needsFacts, sortFlows } from './logic/sortFlows.ts'
import { looks } from './looks.ts'

/** The flows as they are to be shown. */
type ShownFlows = {
  /** Undefined until there are any to be shown. */
  found: readonly FoundFlow[] | undefined
  /** What is searched for. */
  words: readonly string[]
  /** How much of what they are to be sorted by is known, from 0 to 1; 1: they are sorted. */
  progress: number
  /** More has been typed than was searched for. */
  isBehind: boolean
}

/** The flows that are searched for, in the order that was chosen. */
export function useShownFlows(flows: readonly FlowEntry[] | undefined): ShownFlows {
  const sorting = useStore(home, (state) => state.sorting)
  const typed = useStore(home, (state) => state.query)
  const query = useDeferredValue(typed)
  const words = useMemo(() => wordsOf(query), [query])
  const wants = needsFacts(sorting)
  const turn = useSyncExternalStore(looks.subscribe, () => (wants ? looks.turn() : 0))
  useEffect(() => {
    looks.wantLater(
      wants && flows ? flows.flatMap(({ text }) => (text === undefined ? [] : { text })) : [],
    )
  }, [wants, flows])

  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew whenever something was found out
  const progress = useMemo(() => {
    if (!wants || !flows || flows.length === 0) return 1
    const known = flows.filter(({ text }) => text === undefined || looks.get({ text })).length
    return known / flows.length
  }, [wants, flows, turn])
  const isSorted = progress === 1
  // Until all is known the order stays: tiles that change their places under one’s hand are worse than some that wait.
  const kept = useRef<readonly string[]>([])
  const sorted = useMemo(() => {
    if (!flows) return undefined
    if (!isSorted) return inOrder(flows, kept.current)
    return sortFlows(flows, sorting, ({ text }) => {
      const looked = text === undefined ? undefined : looks.get({ text })
      return looked === 'broke' ? undefined : looked?.look
    })
  }, [flows, sorting, isSorted])
  useEffect(() => {
    if (sorted) kept.current = sorted.map(({ id }) => id)
  }, [sorted])
  const found = useMemo(() => sorted && searchFlows(sorted, words), [sorted, words])
  return { found, words, progress, isBehind: query !== typed }
}

/** The flows in the order they had; new ones first. */
function inOrder(flows: readonly FlowEntry[], ids: readonly string[]): readonly FlowEntry[] {
  const places = new Map(ids.map((id, place) => [id, place]))
  const placeOf = ({ id }: FlowEntry) => places.get(id) ?? -1
  return flows.toSorted((a, b) => placeOf(a) - placeOf(b))
}
