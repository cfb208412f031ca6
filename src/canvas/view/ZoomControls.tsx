import { useStore } from '@xyflow/react'
import { memo } from 'react'
import type { ViewPort } from '../../commands/types.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useToolbar } from '../../ui/useToolbar.ts'
import styles from './view.module.css'

/** Zoom out, the zoom in per cent (back to 100 %), zoom in, and show all. */
export const ZoomControls = memo(function ZoomControls({ port }: { port: ViewPort }) {
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  const { toolbar, item } = useToolbar()
  return (
    <div role="toolbar" {...toolbar} className={styles.controls} aria-label="Zoom" data-floating="">
      <IconButton
        {...item(0)}
        icon="minus"
        label="Zoom out"
        shortcut="Ctrl+-"
        onClick={port.zoomOut}
      />
      <button
        {...item(1)}
        type="button"
        className={styles.percent}
        aria-label={`Zoom to 100 %, now ${percent} %`}
        title="Zoom to 100 %"
        onClick={() => port.zoomTo(1)}
      >
        {percent} %
      </button>
      <IconButton
        {...item(2)}
        icon="plus"
        label="Zoom in"
        shortcut="Ctrl++"
        onClick={port.zoomIn}
      />
      <IconButton
        {...item(3)}
        icon="maximize"
        label="Fit all"
        shortcut="Shift+1"
        onClick={port.fitAll}
      />
    </div>
  )
})
