import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useStore } from 'zustand'
import type { Ports } from '../commands/types.ts'
import { calling } from '../document/calling.ts'
import { useDocument } from '../document/hooks.ts'
import { scenarioView } from '../document/scenarioView.ts'
import type { WirelineDocument } from '../document/types.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { tabPanel } from '../ui/TabList.tsx'
import { AnswerArea } from './AnswerArea.tsx'
import styles from './Call.module.css'
import { CallControls } from './CallControls.tsx'
import { Conversation } from './Conversation.tsx'
import { callOf, type DocumentCall } from './callOf.ts'
import { timeWords } from './conversation.ts'
import { Details } from './Details.tsx'
import { CallTabs } from './scenarios/CallTabs.tsx'
import { KeepRun } from './scenarios/KeepRun.tsx'
import { playScenarioIn } from './scenarios/playScenarioIn.ts'
import type { ScenarioRow } from './scenarios/scenarioRows.ts'
import { useAnnounced } from './useAnnounced.ts'
import { useKeptFocus } from './useKeptFocus.ts'

const Scenarios = onDemand(() => import('./scenarios/ScenariosPane.tsx'))

type Props = { document: WirelineDocument; ports: Ports; onClose: () => void }

/** A call through the flow: what is heard, what is waited for, and what somebody does about it. */
export default function CallPane({ document, ports, onClose }: Props) {
  const call = callOf(document)
  const state = useStore(call.store)
  const { played, events } = state
  const pane = useRef<HTMLElement>(null)
  const [typed, setTyped] = useState('')
  useBegun(document, call)
  useShown(document, ports)
  useAnnounced(call, ports)
  useKeptFocus(pane, played?.waiting)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question is answered anew
  useLayoutEffect(() => setTyped(''), [played?.waiting])
  const panelId = useId()
  const isScenarios = useStore(scenarioView(document), (view) => view.isShown)
  const onPlay = useCallback(
    ({ scenario }: ScenarioRow) => {
      scenarioView(document).setState({ isShown: false })
      if (scenario) void playScenarioIn(document, call, scenario, ports)
    },
    [document, call, ports],
  )
  const press = useRef<(key: string) => void>(undefined)
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey } = event
    const isText = target instanceof Element && target.closest('input, textarea, select') !== null
    if (isText || ctrlKey || metaKey || altKey || !/^([0-9*#]|Backspace)$/.test(key)) return
    if (!press.current) return
    event.preventDefault()
    press.current(key)
  }
  const close = () => {
    call.clear()
    onClose()
  }
  return (
    <section
      ref={pane}
      className={styles.pane}
      data-pane="call"
      aria-label="Try the call"
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <h2 className="visually-hidden">Call</h2>
        <CallTabs document={document} ports={ports} panelId={panelId} />
        <span className={styles.clock} title="How long the call lasts">
          {timeWords(played?.run.clock ?? 0)}
        </span>
        <IconButton icon="x" label="Close the call" onClick={close} />
      </div>
      {isScenarios ? (
        <div className={styles.panel} {...tabPanel(panelId, 'scenarios')}>
          <Scenarios document={document} ports={ports} onPlay={onPlay} />
        </div>
      ) : (
        <div className={styles.panel} {...tabPanel(panelId, 'call')}>
          <CallControls call={call} state={state} />
          <Changed document={document} call={call} />
          <Conversation events={events} flow={call.flow()} document={document} ports={ports} />
          <AnswerArea call={call} state={state} {...{ typed, setTyped, press }} />
          {played && <Details run={played.run} events={events} known={state.known} />}
          <KeepRun document={document} call={call} ports={ports} />
        </div>
      )}
    </section>
  )
}

/** Who comes here finds a call: the one that is played, or a new one. */
function useBegun(document: WirelineDocument, call: DocumentCall): void {
  const startAt = useStore(calling(document), (state) => state.startAt)
  useEffect(() => {
    if (startAt !== undefined) void call.restart(startAt)
    else if (call.store.getState().text === undefined) void call.restart()
  }, [call, startAt])
}

/** The card that is run stays in sight. */
function useShown(document: WirelineDocument, ports: Ports): void {
  const running = useStore(calling(document), (state) => state.marks?.running)
  useEffect(() => {
    if (running !== undefined) ports.view.reveal(running)
  }, [running, ports])
}

/** Says that the call goes through the flow as it was. */
function Changed({ document, call }: { document: WirelineDocument; call: DocumentCall }) {
  const text = useDocument(document, (state) => state.text)
  const own = useStore(call.store, (state) => state.text)
  if (own === undefined || own === text) return null
  return (
    <div className={styles.changed}>
      <span>The flow has changed. This call goes through it as it was.</span>
      <Button look="outline" onClick={() => void call.restart()}>
        Restart
      </Button>
    </div>
  )
}
