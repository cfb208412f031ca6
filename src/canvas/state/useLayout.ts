import { useMemo } from 'react'
import { layoutFlow } from '../../layout/layoutFlow.ts'
import type { Layout } from '../../layout/types.ts'
import type { Flow } from '../../swml/index.ts'

/** The flow's layout, kept for as long as its shape and its folds are the same. */
export function useLayout(flow: Flow, collapsed: ReadonlySet<number>): Layout {
  const { shape } = flow
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a layout reads of a flow changes only with its shape.
  return useMemo(() => layoutFlow(flow, { collapsed }), [shape, collapsed])
}
