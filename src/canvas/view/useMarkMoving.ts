import type { OnMove } from '@xyflow/react'
import { type RefObject, useCallback, useRef } from 'react'
import type { FlowView } from '../state/model.ts'
import { forgetMove } from './moveView.ts'

/** How long (milliseconds) the view rests before it counts as still. */
const rest = 160

/** Below this zoom lines would be too thin to be seen. */
const far = 0.35

/**
 * Marks the pane while its view is moving, so that it is moved as one picture and drawn anew only afterwards.
 * And while it is far away. Set past React: it must cost nothing.
 */
export function useMarkMoving(
  pane: RefObject<HTMLElement | null>,
  view: RefObject<FlowView | undefined>,
): OnMove {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  return useCallback(
    (byUser, { zoom }) => {
      if (byUser && view.current) forgetMove(view.current)
      const host = pane.current
      if (host === null) return
      host.toggleAttribute('data-far', zoom < far)
      host.dataset.moving = ''
      clearTimeout(timer.current)
      timer.current = setTimeout(() => delete host.dataset.moving, rest)
    },
    [pane, view],
  )
}
