import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import type { Ports } from '../commands/types.ts'
import type { WirelineDocument } from '../document/types.ts'
import type { CallEvent } from '../simulation/types.ts'
import type { Flow } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './Call.module.css'
import { conversationOf, type Line, timeWords } from './conversation.ts'
import { stepOf } from './stepOf.ts'

type Props = {
  events: readonly CallEvent[]
  flow: Flow | undefined
  document: WirelineDocument
  ports: Ports
}

/** So many lines of a very long call are shown, the last ones. */
const mostShown = 300

/** What has happened, as a conversation; from an error one is led to its step. */
export function Conversation({ events, flow, document, ports }: Props) {
  const lines = useMemo(() => conversationOf(events), [events])
  const box = useRef<HTMLDivElement>(null)
  // What was said last is in sight: with each line, and when the room for it changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each line
  useLayoutEffect(() => {
    const list = box.current
    if (!list) return
    const follow = () => {
      list.scrollTop = list.scrollHeight
    }
    follow()
    const size = new ResizeObserver(follow)
    size.observe(list)
    return () => size.disconnect()
  }, [lines])
  const show = (line: Line) => {
    const step = stepOf(flow, line.step)
    if (!step) return
    document.select([step.id])
    ports.view.reveal(step.id)
  }
  return (
    <div
      ref={box}
      className={styles.talk}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keys, too
      tabIndex={0}
      role="log"
      aria-live="off"
      aria-label="Conversation"
    >
      {lines.length > mostShown && (
        <p className={styles.more}>{lines.length - mostShown} earlier lines aren’t shown.</p>
      )}
      <ol className={styles.lines}>
        {lines.slice(-mostShown).map((line) => (
          <Said key={line.key} line={line} onShow={show} />
        ))}
      </ol>
    </div>
  )
}

const icons = {
  starts: 'audio-lines',
  stops: 'audio-lines',
  way: 'corner-down-right',
  hand: 'square-pen',
  note: 'info',
  error: 'circle-alert',
  end: 'phone-off',
} satisfies Partial<Record<Line['kind'], string>>

const sounds = {
  say: undefined,
  file: 'volume-2',
  silence: 'ear-off',
  ring: 'bell',
  other: 'volume-2',
}

const Said = memo(function Said({ line, onShow }: { line: Line; onShow: (line: Line) => void }) {
  const { kind, at, text, isOther } = line
  const icon = iconOf(line)
  return (
    <li className={styles.line} data-kind={kind}>
      <span className={styles.time}>{timeWords(at)}</span>
      <div
        className={styles.said}
        data-heard={kind === 'heard' ? line.sound : undefined}
        dir="auto"
      >
        {icon !== undefined && <Icon name={icon} size={14} />}
        <span>
          {isOther && <span className={styles.other}>To the person called: </span>}
          {kind === 'world' && <span className={styles.what}>{line.title}: </span>}
          {kind === 'caller' && <span className="visually-hidden">The caller: </span>}
          {text}
          {kind === 'error' && <code className={styles.code}>{line.code}</code>}
          {kind === 'error' && line.step?.document === 0 && (
            <Button look="outline" className={styles.show} onClick={() => onShow(line)}>
              Show the step
            </Button>
          )}
        </span>
      </div>
    </li>
  )
}, isSameLine)

function iconOf(line: Line): string | undefined {
  if (line.kind === 'heard') return sounds[line.sound]
  if (line.kind === 'world') return line.icon
  return line.kind === 'caller' ? undefined : icons[line.kind]
}

function isSameLine(a: { line: Line }, b: { line: Line }): boolean {
  const [one, other] = [a.line, b.line]
  // A step is the same object as long as it is the same call.
  return one.key === other.key && one.step === other.step && one.text === other.text
}
