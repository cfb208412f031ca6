import { useMemo } from 'react'
import { useStore } from 'zustand'
import { layoutFlow } from '../../layout/layoutFlow.ts'
import type { Layout } from '../../layout/types.ts'
import type { Flow } from '../../swml/index.ts'
import { densityStore } from '../cards/densityStore.ts'

/** The flow's layout, kept for as long as its shape, its folds and the density are the same. */
export function useLayout(flow: Flow, collapsed: ReadonlySet<number>): Layout {
  const { shape } = flow
  const density = useStore(densityStore)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a layout reads of a flow changes only with its shape.
  return useMemo(() => layoutFlow(flow, { collapsed, density }), [shape, collapsed, density])
}
