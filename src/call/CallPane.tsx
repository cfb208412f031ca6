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
import { scenarioView } from '../document/scenarioView.ts'
import type { WirelineDocument } from '../document/types.ts'
import { IconButton } from '../ui/Button.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { tabPanel } from '../ui/TabList.tsx'
import { AnswerArea } from './AnswerArea.tsx'
import { BeginningForm } from './BeginningForm.tsx'
import styles from './Call.module.css'
import { CallControls } from './CallControls.tsx'
import { Conversation } from './Conversation.tsx'
import { callOf, type DocumentCall } from './callOf.ts'
import type { CallState } from './callState.ts'
import { timeWords } from './conversation.ts'
import { Details } from './Details.tsx'
import { FlowChanged } from './FlowChanged.tsx'
import { SpeakButton, SpeakTrouble } from './Speak.tsx'
import { CallTabs } from './scenarios/CallTabs.tsx'
import { KeepRun } from './scenarios/KeepRun.tsx'
import { playScenarioIn } from './scenarios/playScenarioIn.ts'
import type { ScenarioRow } from './scenarios/scenarioRows.ts'
import { useAnnounced } from './useAnnounced.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useSpeech } from './useSpeech.ts'

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
  useSpeech(call)
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
  const [isSetting, setSetting] = useState(false)
  const leaveSetting = () => {
    setSetting(false)
    pane.current?.querySelector<HTMLElement>('[aria-expanded][data-setting]')?.focus()
  }
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
          {!isScenarios && timeWords(played?.run.clock ?? 0)}
        </span>
        {!isScenarios && <SpeakButton />}
        <IconButton icon="x" label="Close the call" onClick={close} />
      </div>
      <SpeakTrouble />
      {isScenarios ? (
        <div className={styles.panel} {...tabPanel(panelId, 'scenarios')}>
          <Scenarios document={document} ports={ports} onPlay={onPlay} />
        </div>
      ) : (
        <div className={styles.panel} {...tabPanel(panelId, 'call')}>
          <CallControls call={call} state={state} {...{ isSetting, setSetting }} />
          <FlowChanged call={call} ports={ports} />
          {isSetting ? (
            <BeginningForm document={document} call={call} onClose={leaveSetting} />
          ) : (
            <>
              <Conversation events={events} flow={call.flow()} document={document} ports={ports} />
              <AnswerArea call={call} state={state} {...{ typed, setTyped, press }} />
              <KeepRun document={document} call={call} ports={ports} />
              {played && (
                <Details
                  run={played.run}
                  events={events}
                  known={state.known}
                  onChange={mayChange(state) ? (change) => void call.answer(change) : undefined}
                />
              )}
            </>
          )}
        </div>
      )}
    </section>
  )
}

/** Variables are changed while the call waits, not while it goes on by itself. */
function mayChange({ played, isBusy, isPlaying }: CallState): boolean {
  if (!played?.waiting) return false
  return played.waiting.kind !== 'pause' || !isBusy || !isPlaying
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
