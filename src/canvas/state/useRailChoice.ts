import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { WirelineDocument } from '../../document/types.ts'
import { type RailChoice, railSwitch } from '../layers/railStore.ts'

/** What rails are shown; what isn't, isn't worked out either. */
export function useRailChoice({ liveness }: WirelineDocument): RailChoice {
  const shown = useStore(railSwitch, (state) => state.shown)
  useEffect(() => liveness.setState({ all: shown === 'all' }), [liveness, shown])
  return shown
}
