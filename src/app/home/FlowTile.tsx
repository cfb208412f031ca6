import { useId } from 'react'
import { describeCounts } from '../../document/countProblems.ts'
import type { FlowEntry } from '../../flows/types.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { severityIcon } from '../../ui/severity.ts'
import { addressOf } from '../address.ts'
import { FlowThumb } from './FlowThumb.tsx'
import styles from './FlowTile.module.css'
import type { FoundFlow } from './logic/searchFlows.ts'
import { stepsWords } from './logic/tileWords.ts'
import { exactTime, timeAgo } from './logic/timeAgo.ts'
import { useLooked } from './looks.ts'
import { Marked } from './Marked.tsx'
import { TileName } from './TileName.tsx'

export type TileProps = FoundFlow & {
  /** Its place among all that are shown, from 0, and how many those are. */
  at: number
  of: number
  columns: number
  /** What was searched for. */
  words: readonly string[]
  now: number
  /** It is the one that Tab goes to. */
  isActive: boolean
  isNaming: boolean
  onActive: (id: string, at: number) => void
  onMenu: (flow: FlowEntry, at: { x: number; y: number }) => void
  /** `undefined`: the name stays. */
  onNamed: (flow: FlowEntry, name: string | undefined, byKey: boolean) => void
  onDownload: (flow: FlowEntry) => void
}

/** One flow of this device: a link to it, with a picture, and what is to be known of it. */
export function FlowTile(props: TileProps) {
  const { flow, at, of, columns, words, isActive, isNaming, onActive, onMenu, onNamed } = props
  const about = useId()
  const looked = useLooked(flow.text)
  const look = looked === 'broke' ? undefined : looked?.look
  const picture = flow.text === undefined ? 'damaged' : looked === 'broke' ? 'broke' : look?.picture
  const tabIndex = isActive ? 0 : -1
  return (
    <li
      className={styles.tile}
      data-flow={flow.id}
      aria-setsize={of}
      aria-posinset={at + 1}
      style={{ gridRow: Math.floor(at / columns) + 1, gridColumn: (at % columns) + 1 }}
      onFocus={() => onActive(flow.id, at)}
    >
      <FlowThumb picture={picture} />
      <div className={styles.about}>
        {isNaming ? (
          <TileName name={flow.name} onDone={(name, byKey) => onNamed(flow, name, byKey)} />
        ) : (
          <a
            className={styles.name}
            href={addressOf(flow.id)}
            title={flow.name}
            dir="auto"
            draggable={false}
            tabIndex={tabIndex}
            aria-describedby={about}
          >
            <Marked text={flow.name} words={words} />
          </a>
        )}
        <IconButton
          icon="ellipsis"
          label={`More for ${flow.name}`}
          className={styles.more}
          tabIndex={tabIndex}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect()
            onMenu(flow, { x: left, y: bottom + 4 })
          }}
        />
        <div className={styles.facts} id={about}>
          <Facts {...props} look={look} />
        </div>
        {words.length > 0 && <WhereFound {...props} />}
      </div>
    </li>
  )
}

function Facts({
  flow,
  now,
  look,
  onDownload,
}: TileProps & { look: import('./logic/flowLook.ts').FlowLook | undefined }) {
  if (flow.text === undefined)
    return flow.damaged === undefined ? null : (
      <button type="button" className={styles.download} onClick={() => onDownload(flow)}>
        Download
      </button>
    )
  const ago = timeAgo(flow.changed, now)
  return (
    <>
      {look && (
        <span className={styles.line}>
          {look.picture === 'unreadable' ? '' : `${stepsWords(look.steps)} · `}
          <span className={styles.problems} data-worst={look.counts.worst}>
            {look.counts.worst !== 'none' && (
              <Icon name={severityIcon[look.counts.worst]} size={12} />
            )}
            {describeCounts(look.counts)}
          </span>
        </span>
      )}
      {ago !== undefined && (
        <time
          className={styles.line}
          dateTime={new Date(flow.changed).toISOString()}
          title={exactTime(flow.changed)}
        >
          Changed {ago}
        </time>
      )}
    </>
  )
}

/** What was found in the flow, where that isn’t its name. */
function WhereFound({ flow, inName, words }: TileProps) {
  const looked = useLooked(inName ? undefined : flow.text, words)
  if (inName || looked === undefined) return null
  const found = looked === 'broke' ? undefined : looked.found
  if (found === undefined) return <div className={styles.found}>In what is kept covered</div>
  return (
    <div className={styles.found} dir="auto" title={found.text}>
      {found.what === 'section' && 'Section '}
      <Marked text={found.text} words={words} />
    </div>
  )
}
