import { type KeyboardEvent, useState } from 'react'
import { replaceFlow } from '../../commands/replaceFlow.ts'
import type { CommandContext } from '../../commands/types.ts'
import { compareWith } from '../../document/compareWith.ts'
import { useDocument } from '../../document/hooks.ts'
import { looksLikeJson } from '../../swml/index.ts'
import { fileName } from '../../text/fileName.ts'
import type { Version, Versions } from '../../versions/version.ts'
import { listVersions, versionText } from '../../versions/versions.ts'
import { VersionRow } from './VersionRow.tsx'
import styles from './Versions.module.css'
import { dayOf, versionInWords } from './versionWords.ts'

type Props = {
  context: CommandContext
  versions: Versions
  onName: (label: string, id: string) => void
  onClose: () => void
}

/** All versions by day, the newest first. One row at a time is in the way of Tab; arrows go from row to row. */
export function VersionList({ context, versions, onName, onClose }: Props) {
  const { document, ports } = context
  const text = useDocument(document, (state) => state.text)
  const [now] = useState(() => Date.now())
  const [active, setActive] = useState<string | undefined>(undefined)
  const list = listVersions(versions)
  const withText = (version: Version, use: (text: string) => void) => () => {
    const found = versionText(versions, version.id)
    if (found === undefined) ports.notify({ text: gone, tone: 'error' })
    else use(found)
  }
  const acts = (version: Version) => {
    const words = versionInWords(version, now)
    return {
      compare: withText(version, (before) => {
        const why = compareWith(document, { name: words, text: before })
        if (why === undefined) onClose()
        else ports.notify({ text: why, tone: 'error' })
      }),
      restore: withText(version, (before) => {
        onClose()
        replaceFlow(context, before, { label: `Restore ${words}` }, `Restored ${words}`)
      }),
      download: withText(version, (before) => {
        const at = new Date(version.time).toISOString().slice(0, 16).replace('T', ' ')
        const name = `${version.name} ${version.label ?? at.replace(':', '')}`
        ports.download(fileName(name, looksLikeJson(before) ? 'json' : 'yaml'), before)
      }),
    }
  }
  if (list.length === 0)
    return (
      <>
        <Lost versions={versions} />
        <p className={styles.empty}>
          No versions yet. The first is kept once you have changed something and paused.
        </p>
      </>
    )
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the buttons in it */}
      <div onKeyDown={moveInRows}>
        {byDay(list, now).map(([day, ofDay]) => (
          <section key={day} aria-label={day}>
            <h3 className={styles.day}>{day}</h3>
            <ul className={styles.list}>
              {ofDay.map((version) => (
                <VersionRow
                  key={version.id}
                  version={version}
                  now={now}
                  announce={ports.announce}
                  isCurrent={version === list[0] && versions.newest === text}
                  isActive={version.id === (active ?? list[0]?.id)}
                  onActive={() => setActive(version.id)}
                  onName={(label) => onName(label, version.id)}
                  {...acts(version)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Lost versions={versions} />
    </>
  )
}

const gone = 'This version can’t be read any more.'

function Lost({ versions }: { versions: Versions }) {
  if (versions.lost === undefined) return null
  return (
    <p className={styles.lost}>
      Some versions of this flow are damaged and can’t be shown. They are left as they are.
    </p>
  )
}

function byDay(list: readonly Version[], now: number): [string, Version[]][] {
  const days = new Map<string, Version[]>()
  for (const version of list) {
    const day = dayOf(version.time, now)
    const there = days.get(day)
    if (there) there.push(version)
    else days.set(day, [version])
  }
  return [...days]
}

/** From a button of a row to that of the row above or below. */
function moveInRows(event: KeyboardEvent<HTMLElement>): void {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
  const step = steps[event.key]
  const { target, currentTarget } = event
  if (step === undefined || !(target instanceof HTMLButtonElement)) return
  const rows = [...currentTarget.querySelectorAll('[data-version]')]
  const row = target.closest('[data-version]')
  const next = row && rows[rows.indexOf(row) + step]
  if (!row || !next) return
  event.preventDefault()
  const buttons = [...row.querySelectorAll('button')]
  const fromEnd = buttons.length - buttons.indexOf(target)
  const there = [...next.querySelectorAll('button')]
  ;(there[there.length - fromEnd] ?? there[0])?.focus()
}
