import { useReactFlow, useStore } from '@xyflow/react'
import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { useStore as useCall } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { type CallMarks, callAt, calling } from '../../document/calling.ts'
import { countProblems } from '../../document/countProblems.ts'
import { useDocument } from '../../document/hooks.ts'
import type { Liveness } from '../../document/liveness.ts'
import type { DocumentState, WirelineDocument } from '../../document/types.ts'
import type { Layout } from '../../layout/types.ts'
import type { Flow } from '../../swml/index.ts'
import { afterPaint } from '../../ui/afterPaint.ts'
import { type MapRail, mapRails } from './mapRails.ts'
import { mapScale, onMap } from './mapScale.ts'
import styles from './view.module.css'
import { type Rect, type Size, shownRect } from './viewMath.ts'

const map: Size = { width: 168, height: 128 }

type Props = {
  document: WirelineDocument
  layout: Layout
  pane: Size
  selection: ReadonlySet<number>
  flow: Flow
  /** What runs in the background, where that is to be seen. */
  running: Liveness | undefined
}

type Faulty = ReadonlyMap<number, 'error' | 'warning'>

/** The steps with errors and warnings, and the worst they have. */
function faultyOf({ problemsByStep }: DocumentState): Faulty {
  const faulty = new Map<number, 'error' | 'warning'>()
  for (const [id, problems] of problemsByStep) {
    const { worst } = countProblems(problems)
    if (worst === 'error' || worst === 'warning') faulty.set(id, worst)
  }
  return faulty
}

/**
 * The whole flow in small, with a frame around what is shown, where not all of it is. For the pointer; others have the
 * outline.
 */
export default function Minimap(props: Props) {
  const { layout, pane } = props
  const fits = useStore(({ transform: [x, y, zoom] }) => {
    const shown = shownRect({ x, y, zoom }, pane)
    const right = shown.x + shown.width
    return (
      shown.x <= 0 &&
      shown.y <= 0 &&
      right >= layout.width &&
      shown.y + shown.height >= layout.height
    )
  })
  return fits ? null : <Picture {...props} />
}

function Picture({ document: flowDocument, layout, pane, selection, flow, running }: Props) {
  // The map is drawn again only where it is another.
  const faulty = useDocument(flowDocument, useShallow(faultyOf))
  const marks = useCall(calling(flowDocument), (state) => state.marks)
  const view = useReactFlow()
  const picture = useRef<HTMLCanvasElement>(null)
  const scale = useMemo(
    () => mapScale({ width: Math.max(1, layout.width), height: Math.max(1, layout.height) }, map),
    [layout],
  )
  const kinds = running?.kinds
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the flow only its streams count
  const rails = useMemo(
    () => (kinds ? mapRails(layout, flow, kinds, scale) : []),
    [layout, kinds, scale],
  )
  useEffect(() => {
    const draw = () => paint(picture.current, layout, scale, { selection, faulty, rails, marks })
    // Asking for the colours would have the page laid out once more before its first frame.
    const forget = afterPaint(draw)
    // The colours come from the theme: draw again when it changes.
    const observer = new MutationObserver(draw)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] })
    return () => {
      forget()
      observer.disconnect()
    }
  }, [layout, scale, selection, faulty, rails, marks])

  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return
    const bounds = event.currentTarget.getBoundingClientRect()
    const x = (event.clientX - bounds.left - scale.left) / scale.x
    const y = (event.clientY - bounds.top - scale.top) / scale.y
    view.setCenter(x, y, { zoom: view.getZoom() })
  }
  return (
    <div
      className={styles.minimap}
      style={map}
      aria-hidden="true"
      data-minimap=""
      data-floating=""
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
  {
    selection,
    faulty,
    rails,
    marks,
  }: {
    selection: ReadonlySet<number>
    faulty: Faulty
    rails: readonly MapRail[]
    marks: CallMarks | undefined
  },
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
  const tones = {
    error: colours.getPropertyValue('--danger'),
    warning: colours.getPropertyValue('--warning'),
  }
  for (const { x, y, width, height, colour } of rails) {
    context.fillStyle = colours.getPropertyValue(`--rail-${colour}`)
    context.fillRect(x, y, width, height)
  }
  for (const box of layout.boxes) {
    if (box.kind !== 'step') continue
    const isSelected = box.stepId !== undefined && selection.has(box.stepId)
    const { x, y, width, height } = onMap(box, scale)
    const worst = faulty.get(box.stepId ?? -1)
    const tone = worst === undefined ? plain : tones[worst]
    const call = callAt(box.stepId ?? -1, marks)
    context.globalAlpha = isSelected || tone !== plain || call ? 1 : 0.45
    context.fillStyle = isSelected ? selected : tone
    context.fillRect(x, y, width, Math.max(0.5, height))
    context.fillStyle = selected
    if (call) paintCall(context, call, { x, y, width, height })
  }
}

/** Where a call has been, a bar; where it is, the whole card and a little more. */
function paintCall(
  context: CanvasRenderingContext2D,
  call: 'running' | 'taken',
  { x, y, width, height }: Rect,
): void {
  if (call === 'taken') context.fillRect(x, y, Math.min(width, 4), Math.max(1, height))
  else context.fillRect(x - 2, y - 1, width + 4, Math.max(0.5, height) + 2)
}
