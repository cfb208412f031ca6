import { useReactFlow, useStore } from '@xyflow/react'
import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import type { Layout } from '../../layout/types.ts'
import { afterPaint } from '../../ui/afterPaint.ts'
import { mapScale, onMap } from './mapScale.ts'
import styles from './view.module.css'
import { type Size, shownRect } from './viewMath.ts'

const map: Size = { width: 168, height: 128 }

type Props = { layout: Layout; pane: Size; selection: ReadonlySet<number> }

/** The whole flow in small, with a frame around what is shown. For the pointer; others have the outline. */
export default function Minimap({ layout, pane, selection }: Props) {
  const flow = useReactFlow()
  const picture = useRef<HTMLCanvasElement>(null)
  const scale = useMemo(
    () => mapScale({ width: Math.max(1, layout.width), height: Math.max(1, layout.height) }, map),
    [layout],
  )
  useEffect(() => {
    const draw = () => paint(picture.current, layout, scale, selection)
    // Asking for the colours would have the page laid out once more before its first frame.
    const forget = afterPaint(draw)
    // The colours come from the theme: draw again when it changes.
    const observer = new MutationObserver(draw)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] })
    return () => {
      forget()
      observer.disconnect()
    }
  }, [layout, scale, selection])

  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return
    const bounds = event.currentTarget.getBoundingClientRect()
    const x = (event.clientX - bounds.left - scale.left) / scale.x
    const y = (event.clientY - bounds.top - scale.top) / scale.y
    flow.setCenter(x, y, { zoom: flow.getZoom() })
  }
  return (
    <div
      className={styles.minimap}
      style={map}
      aria-hidden="true"
      data-minimap=""
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
    >
      <canvas ref={picture} style={map} />
      <Frame pane={pane} scale={scale} />
    </div>
  )
}

/** Follows the view on its own, so that panning doesn't draw the map again. */
function Frame({ pane, scale }: { pane: Size; scale: ReturnType<typeof mapScale> }) {
  const [x, y, zoom] = useStore((state) => state.transform)
  const { width, height, ...at } = onMap(shownRect({ x, y, zoom }, pane), scale)
  const style = { width, height, transform: `translate(${at.x}px, ${at.y}px)` }
  return <div className={styles.frame} style={style} />
}

function paint(
  canvas: HTMLCanvasElement | null,
  layout: Layout,
  scale: ReturnType<typeof mapScale>,
  selection: ReadonlySet<number>,
): void {
  const context = canvas?.getContext('2d')
  if (canvas === null || context === null || context === undefined) return
  const density = Math.min(2, window.devicePixelRatio || 1)
  canvas.width = map.width * density
  canvas.height = map.height * density
  context.scale(density, density)
  const colours = getComputedStyle(canvas)
  const plain = colours.getPropertyValue('--border-strong')
  const selected = colours.getPropertyValue('--accent')
  for (const box of layout.boxes) {
    if (box.kind !== 'step') continue
    const isSelected = box.stepId !== undefined && selection.has(box.stepId)
    const { x, y, width, height } = onMap(box, scale)
    context.globalAlpha = isSelected ? 1 : 0.45
    context.fillStyle = isSelected ? selected : plain
    context.fillRect(x, y, width, Math.max(0.5, height))
  }
}
