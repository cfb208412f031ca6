import {
  type CSSProperties,
  type MouseEvent,
  memo,
  useCallback,
  useLayoutEffect,
  useRef,
} from 'react'
import { useStore } from 'zustand'
import type { Naming } from '../commands/naming.ts'
import type { CommandContext } from '../commands/types.ts'
import { callAt, calling, callWords, untriedWords } from '../document/calling.ts'
import { howMany } from '../document/countProblems.ts'
import { useDocument } from '../document/hooks.ts'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import { methods, shownNote, stepAt, summaryOf } from '../swml/index.ts'
import { IconButton } from '../ui/Button.tsx'
import { groupHue } from '../ui/groupHue.ts'
import { Icon } from '../ui/Icon.tsx'
import { severityIcon } from '../ui/severity.ts'
import type { OutlineRow } from './logic/outlineRows.ts'
import { problemWords, type RowSeverity, rowName } from './logic/rowName.ts'
import styles from './Outline.module.css'
import { RowName } from './RowName.tsx'

type Props = {
  document: WirelineDocument
  row: OutlineRow
  top: number
  height: number
  active: boolean
  readOnly: boolean
  onGo: (row: OutlineRow, extend: boolean) => void
  onFold: (key: string, folded: boolean) => void
  onAdd: (row: OutlineRow) => void
  onRename: (row: OutlineRow) => void
  /** Its name is being changed. */
  naming: Naming | undefined
  context: CommandContext
  onNamed: (byKey: boolean) => void
  /** It goes away while it has the keyboard. */
  onLost: () => void
}

const deepest = 8

/** One row: icon, title, summary, problems; a button to add a step after it. */
export const OutlineRowView = memo(
  function OutlineRowView(props: Props) {
    const { document, row, top, height, active, readOnly, onGo, onFold, onAdd, onLost } = props
    const { naming } = props
    const { summary, method, note } = useRowWords(document, row)
    const problems = useRowProblems(document, row)
    const selected = useRowSelected(document, row)
    const live = useStore(document.liveness, ({ liveness }) =>
      row.kind === 'step' && row.stepId !== undefined ? liveness?.atStep(row.stepId) : undefined,
    )
    const { call, isStop, isUntried, inCall } = useRowCall(document, row)
    const described =
      [note && `Note: ${note}`, live, ...inCall].filter(Boolean).join('. ') || undefined
    const element = useRef<HTMLDivElement>(null)
    // biome-ignore lint/correctness/useExhaustiveDependencies: only when the row goes away
    useLayoutEffect(() => {
      const own = element.current
      return () => {
        if (own !== null && own === own.ownerDocument.activeElement) onLost()
      }
    }, [])
    const definition = method === undefined ? undefined : methods.get(method)
    const style: CSSProperties & Record<`--${string}`, string> = {
      top,
      height,
      '--level': String(Math.min(row.level, deepest) - 1),
      '--hue': groupHue(definition?.group),
    }
    const onClick = (event: MouseEvent) => {
      if (row.kind === 'empty' && !readOnly) return onAdd(row)
      onGo(row, event.shiftKey)
      if (row.kind !== 'step') onFold(row.key, row.expanded === true)
    }
    const words = problems && problemWords(problems)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles all keys
      <div
        ref={element}
        role="treeitem"
        tabIndex={active ? 0 : -1}
        className={styles.row}
        style={style}
        aria-level={row.level}
        aria-posinset={row.position}
        aria-setsize={row.siblings}
        aria-expanded={row.expanded}
        aria-selected={row.kind === 'step' ? selected : undefined}
        // While its name is changed, what is in it speaks for itself.
        aria-label={naming ? undefined : rowName(row, summary, words)}
        aria-description={described}
        title={described}
        data-kind={row.kind}
        data-outline-path={row.path.join('.')}
        data-place={placeOf(row)}
        data-call={call}
        data-stop={isStop || undefined}
        data-untried={isUntried || undefined}
        onClick={onClick}
        onDoubleClick={() => {
          if ((row.kind === 'section' || row.kind === 'branch') && !readOnly) props.onRename(row)
        }}
      >
        <span
          className={styles.chevron}
          aria-hidden="true"
          onClick={(event) => {
            if (row.expanded === undefined) return
            event.stopPropagation()
            onFold(row.key, row.expanded)
          }}
        >
          {row.expanded !== undefined && (
            <Icon name={row.expanded ? 'chevron-down' : 'chevron-right'} size={14} />
          )}
        </span>
        {row.kind === 'step' && (
          <span className={styles.icon}>
            <Icon name={definition?.icon ?? 'square-dashed'} size={14} />
          </span>
        )}
        {naming ? (
          <RowName context={props.context} naming={naming} onDone={props.onNamed} />
        ) : (
          <span className={styles.words}>
            <span className={styles.title} dir="auto">
              {row.label}
            </span>{' '}
            {summary !== '' && (
              <span className={styles.summary} dir="auto">
                {summary}
              </span>
            )}
          </span>
        )}{' '}
        {words !== undefined && (
          <span
            className={styles.mark}
            aria-hidden="true"
            data-severity={problems?.worst}
            title={words}
          >
            <Icon name={severityIcon[problems?.worst ?? 'hint']} size={14} />
            {problems?.count}
          </span>
        )}
        {row.kind !== 'empty' && row.kind !== 'past' && !readOnly && (
          <IconButton
            icon="plus"
            label={
              row.kind === 'step' ? `Add a step after ${row.label}` : `Add a step to ${row.label}`
            }
            className={styles.add}
            // For the mouse and touch: with the keyboard it is the bar's button and the + key.
            tabIndex={-1}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation()
              onAdd(row)
            }}
          />
        )}
      </div>
    )
  },
  (a, b) =>
    a.row === b.row &&
    a.top === b.top &&
    a.active === b.active &&
    a.readOnly === b.readOnly &&
    a.naming === b.naming &&
    a.onGo === b.onGo,
)

/** Where something that is pasted onto the row goes; onto a step's, behind the selection. */
function placeOf({ kind, list, index }: OutlineRow): string | undefined {
  if (kind === 'empty') return JSON.stringify([list, index])
  return kind === 'section' || kind === 'branch' ? JSON.stringify([list]) : undefined
}

type Words = { summary: string; method: string | undefined; note: string }

function useRowWords(document: WirelineDocument, row: OutlineRow): Words {
  const select = useCallback(
    ({ flow }: DocumentState): Words => {
      const step = row.kind === 'step' ? stepAt(flow, row.path) : undefined
      if (step === undefined) return { summary: '', method: undefined, note: '' }
      return { summary: summaryOf(step), method: step.method, note: shownNote(flow, step) }
    },
    [row],
  )
  return useDocument(
    document,
    select,
    (a, b) => a.summary === b.summary && a.method === b.method && a.note === b.note,
  )
}

/** How many problems a row stands for, and the worst of them. */
export type RowProblems = { count: number; worst: RowSeverity }

function useRowProblems(document: WirelineDocument, row: OutlineRow): RowProblems | undefined {
  const select = useCallback(
    ({ problemsByStep }: DocumentState): RowProblems | undefined => {
      const found = row.kind === 'step' ? problemsByStep.get(row.stepId ?? -1) : undefined
      if (found === undefined || found.length === 0) return undefined
      const has = (severity: RowSeverity) => found.some((each) => each.severity === severity)
      const worst = has('error') ? 'error' : has('warning') ? 'warning' : 'hint'
      return { count: howMany(found), worst }
    },
    [row],
  )
  return useDocument(document, select, (a, b) => a?.count === b?.count && a?.worst === b?.worst)
}

/** Whether a call that is played is there, or has been, is to stop there, and whether any scenario comes there. */
function useRowCall(document: WirelineDocument, { kind, stepId: own }: OutlineRow) {
  const stepId = kind === 'step' ? own : undefined
  const store = calling(document)
  const call = useStore(store, ({ marks }) =>
    stepId === undefined ? undefined : callAt(stepId, marks),
  )
  const isStop = useStore(
    store,
    ({ breakpoints }) => stepId !== undefined && breakpoints.has(stepId),
  )
  const isUntried = useStore(store, ({ untried }) => stepId !== undefined && untried.has(stepId))
  const inCall = [call && callWords[call], isStop && 'Breakpoint', isUntried && untriedWords]
  return { call, isStop, isUntried, inCall }
}

function useRowSelected(document: WirelineDocument, row: OutlineRow): boolean {
  const select = useCallback(
    ({ selection }: DocumentState) =>
      row.kind === 'step' && row.stepId !== undefined && selection.includes(row.stepId),
    [row],
  )
  return useDocument(document, select)
}
