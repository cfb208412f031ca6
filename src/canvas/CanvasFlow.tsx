import '@xyflow/react/dist/base.css'
import { ReactFlow, ViewportPortal } from '@xyflow/react'
import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { isForSteps } from '../commands/isForSteps.ts'
import { nameIn } from '../commands/naming.ts'
import type { InsertionPoint } from '../layout/types.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { useAfterPaint } from '../ui/useAfterPaint.ts'
import styles from './Canvas.module.css'
import type { CanvasProps } from './Canvas.tsx'
import { CanvasMenus } from './CanvasMenus.tsx'
import { CardFocus } from './cards/cardFocus.ts'
import { densityStore } from './cards/densityStore.ts'
import { StepCard } from './cards/StepCard.tsx'
import { useAutoScroll } from './drag/useAutoScroll.ts'
import { useDropTarget } from './drag/useDropTarget.ts'
import { loadEdits } from './edits.ts'
import { AddSection } from './layers/AddSection.tsx'
import { DropMark } from './layers/DropMark.tsx'
import { Gaps } from './layers/Gaps.tsx'
import { Lines } from './layers/Lines.tsx'
import { Marks } from './layers/Marks.tsx'
import { SelectionBox } from './select/SelectionBox.tsx'
import { createBoxStore } from './select/selectionBox.ts'
import { loadKeyActs } from './state/loadKeyActs.ts'
import { nearMarks } from './state/marks.ts'
import type { OpenMenu } from './state/model.ts'
import { useCanvasModel } from './state/useCanvasModel.ts'
import { useDrawn } from './state/useDrawn.ts'
import { useKeys } from './state/useKeys.ts'
import { useLitCard } from './state/useLitCard.ts'
import { useOpenMenu } from './state/useOpenMenu.ts'
import { usePointer } from './state/usePointer.ts'
import { useRailChoice } from './state/useRailChoice.ts'
import { useSpaceKey } from './state/useSpaceKey.ts'
import { useTreeRole } from './state/useTreeRole.ts'
import { Dots } from './view/Dots.tsx'
import { drawsAll } from './view/tiles.ts'
import { useFollow } from './view/useFollow.ts'
import { useKeepMiddle } from './view/useKeepMiddle.ts'
import { useMarkMoving } from './view/useMarkMoving.ts'
import { useScrollAsPan } from './view/useScrollAsPan.ts'
import { useViewPort } from './view/useViewPort.ts'
import { useWheelOverAll } from './view/useWheelOverAll.ts'
import { leastZoom, type Size, zoomRange } from './view/viewMath.ts'
import { ZoomControls } from './view/ZoomControls.tsx'

// Drawn a moment after the cards, once what is live is known.
const told = { missed: () => {} }
const Rails = onDemand(() => import('./layers/Rails.tsx'), told)
const RailTools = onDemand(() => import('./layers/RailTools.tsx'), told)
const JumpLayer = onDemand(() => import('./layers/JumpLayer.tsx'), told)
const NameInPlace = onDemand(() => import('./layers/NameInPlace.tsx'), told)
const JumpAim = onDemand(() => import('./layers/JumpAim.tsx'), told)
const DragGhost = onDemand(() => import('./drag/DragGhost.tsx'), told)
const Minimap = onDemand(() => import('./view/Minimap.tsx'), told)
const FlowReading = onDemand(() => import('./zoom/FlowReading.tsx'), told)
const nodeTypes = { step: StepCard }
// Middle button; Space and the left one come in addition, and a finger always pans.
const panButtons = [1]
/** Narrower than this (CSS pixels) the minimap would hide the flow. */
const roomForMap = 640

type Props = CanvasProps & { pane: RefObject<HTMLElement | null>; size: Size }

/** The canvas once it knows its size: React Flow pans and zooms, everything else is ours. */
export function CanvasFlow(props: Props) {
  const { document, ports, commands, readOnly = false, minimap = true, onReady, pane, size } = props
  const [menu, setMenu] = useState<OpenMenu>()
  const openMenu = useOpenMenu(menu, setMenu)
  const [box] = useState(createBoxStore)
  // What isn't needed to see and touch the cards is loaded once they are on the screen.
  const painted = useAfterPaint()
  useEffect(() => {
    if (!painted) return
    loadEdits()
    // Where it doesn't come, the first key says so.
    loadKeyActs().catch(() => undefined)
  }, [painted])
  const menuCommands = useMemo(() => commands?.filter(isForSteps) ?? [], [commands])
  const hasMenu = menuCommands.length > 0
  const { model, snapshot, keepsView } = useCanvasModel({
    ...props,
    readOnly,
    hasMenu,
    openMenu,
  })
  const { port, revealGap, onInit, panBy, onScrolled, view } = useViewPort(model, onReady)
  const canvas = useDrawn(document, snapshot)
  const { drawn, rect, liveness, failed, nodes, opening, onViewportChange } = canvas
  // Of a long flow the rails take as long as the cards: drawn after these, not with them.
  const running = useDeferredValue(liveness)
  const [empty, setEmpty] = useState<string>()
  const near = useMemo(
    () => nearMarks(snapshot.places, drawn.boxes, snapshot.current, empty),
    [snapshot.places, drawn.boxes, snapshot.current, empty],
  )
  const space = useSpaceKey()
  const pointer = usePointer({ model, view, keepsView, space, box, panBy })
  const keys = useKeys({ model, port, revealGap, space })
  const dragging = useStore(snapshot.dragSession.store, (state) => state.drag !== undefined)
  const shown = useRailChoice(document)
  const { onFocusOf, ...litCard } = useLitCard(document, shown === 'none' ? undefined : liveness)
  useFollow({ document, model, view, port, keepsView })
  useAutoScroll(snapshot.dragSession, pane, panBy)
  useDropTarget(model, view)
  useScrollAsPan(pane, onScrolled)
  useKeepMiddle(size.width, panBy)
  useWheelOverAll(pane)
  useTreeRole(pane, nodes.length)
  const markMoving = useMarkMoving(pane, view)
  const nameHere = () => nameIn(document, 'canvas')

  return (
    <CardFocus value={snapshot.focus}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: cards and buttons in it have the roles; this only listens for them. */}
      <div
        className={styles.canvas}
        data-canvas=""
        data-density={useStore(densityStore)}
        // A press on the ground brings the keyboard here.
        tabIndex={-1}
        data-readonly={readOnly || undefined}
        data-dragging={dragging || undefined}
        data-animated={(drawsAll(snapshot.layout) && !dragging) || undefined}
        {...pointer}
        {...keys}
        {...litCard}
        onPointerDownCapture={nameHere}
        onFocus={(event) => {
          nameHere()
          onFocusOf(event)
          const id = event.target.closest<HTMLElement>('[data-card]')?.dataset.card
          if (id !== undefined) snapshot.setCurrent(Number(id))
          const gap = event.target.closest<HTMLElement>('[data-insert]')
          if (id !== undefined || gap)
            setEmpty(gap?.closest('[data-empty]') ? gap.dataset.insert : undefined)
        }}
      >
        <ReactFlow
          aria-label="Call flow"
          nodes={nodes}
          nodeTypes={nodeTypes}
          defaultViewport={opening}
          onInit={onInit}
          onViewportChange={onViewportChange}
          onMove={markMoving}
          minZoom={leastZoom(snapshot.layout, size, drawsAll(snapshot.layout))}
          maxZoom={zoomRange.most}
          panOnScroll
          panOnScrollSpeed={1}
          panOnDrag={panButtons}
          zoomOnDoubleClick={false}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          disableKeyboardA11y
          attributionPosition="bottom-left"
        >
          <Dots />
          <ViewportPortal>
            <Lines lines={drawn.lines} />
            {running && shown !== 'none' && (
              <Rails
                document={document}
                layout={snapshot.layout}
                flow={snapshot.flow}
                liveness={running}
                shown={shown}
                rect={rect}
              />
            )}
            {painted && <JumpLayer {...{ document, snapshot, drawn }} />}
            <Gaps
              gaps={readOnly ? none : drawn.gaps}
              flow={snapshot.flow}
              current={snapshot.current}
              empty={empty}
              open={menu?.kind === 'insert' ? menu.gap.key : undefined}
            />
            {/* After the gaps, so that Tab reaches these first. */}
            <Marks
              boxes={drawn.boxes}
              shown={near}
              untried={canvas.untriedBranches}
              readOnly={readOnly}
            />
            {!readOnly && (
              <AddSection layout={snapshot.layout} stop={snapshot.current === undefined} />
            )}
            {painted && <NameInPlace model={model} view={view} layout={snapshot.layout} />}
            <DropMark dragSession={snapshot.dragSession} />
            {painted && (
              <JumpAim dragSession={snapshot.dragSession} layout={snapshot.layout} view={view} />
            )}
            <SelectionBox store={box} />
          </ViewportPortal>
          {painted && <FlowReading {...{ snapshot, model, view, port, pane }} liveness={running} />}
          <ZoomControls port={port} />
          {painted && minimap && size.width >= roomForMap && (
            <Minimap
              document={document}
              layout={snapshot.layout}
              pane={size}
              selection={snapshot.selected}
              flow={snapshot.flow}
              running={shown === 'none' ? undefined : running}
            />
          )}
        </ReactFlow>
      </div>
      {(liveness || failed) && (
        <RailTools
          document={document}
          liveness={liveness}
          failed={failed}
          shown={shown}
          dragging={dragging}
        />
      )}
      {painted && <DragGhost document={document} />}
      <CanvasMenus
        document={document}
        ports={ports}
        commands={menuCommands}
        menu={menu}
        onClose={() => setMenu(undefined)}
        currentCard={() =>
          pane.current?.querySelector<HTMLElement>('[data-card][tabindex="0"]') ?? null
        }
      />
    </CardFocus>
  )
}

const none: readonly InsertionPoint[] = []
