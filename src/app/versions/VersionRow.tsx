import { useId, useRef, useState } from 'react'
import { maskText } from '../../swml/index.ts'
import { upperFirst } from '../../text/upperFirst.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import type { Version } from '../../versions/version.ts'
import { exactClockOf } from '../clock.ts'
import { NameVersion } from './NameVersion.tsx'
import styles from './Versions.module.css'
import { agoOf, whyInWords } from './versionWords.ts'

type Props = {
  version: Version
  now: number
  announce: (words: string) => void
  /** It is what the flow is now. */
  isCurrent: boolean
  /** Tab stops at its buttons. */
  isActive: boolean
  onActive: () => void
  onName: (label: string) => void
  compare: () => void
  restore: () => void
  download: () => void
}

/** One version: when, what it is called, what it changed, and what can be done with it. */
export function VersionRow(props: Props) {
  const { version, now, isCurrent, isActive, onActive, onName } = props
  const [isNaming, setNaming] = useState(false)
  const namer = useRef<HTMLButtonElement>(null)
  const whenId = useId()
  const { time, label, summary = '' } = version
  const beside = [agoOf(time, now), whyInWords(version)].filter(Boolean).join(' · ')
  const button = { tabIndex: isActive ? 0 : -1, 'aria-describedby': whenId }
  return (
    <li
      className={styles.row}
      data-version={version.id}
      data-named={label === undefined ? undefined : ''}
      onFocus={onActive}
    >
      <div className={styles.what}>
        <p className={styles.head} id={whenId}>
          <time dateTime={new Date(time).toISOString()} title={new Date(time).toLocaleString()}>
            {exactClockOf(time)}
          </time>
          {isNaming ? (
            <NameVersion
              first={label ?? ''}
              announce={props.announce}
              onName={onName}
              onDone={(byKey) => {
                // Before the input goes, or the dialog would take the keyboard.
                if (byKey) namer.current?.focus()
                setNaming(false)
              }}
            />
          ) : (
            label !== undefined && <b dir="auto">{maskText(label)}</b>
          )}
          {isCurrent && <span className={styles.tag}>Now</span>}
          {beside !== '' && <span className={styles.beside}>{beside}</span>}
        </p>
        <p className={styles.summary} dir="auto">
          {upperFirst(summary)}
        </p>
      </div>
      <div className={styles.acts}>
        {!isCurrent && (
          <>
            <Button look="outline" onClick={props.compare} {...button}>
              Compare
            </Button>
            <Button look="outline" onClick={props.restore} {...button}>
              Restore
            </Button>
          </>
        )}
        <IconButton
          ref={namer}
          icon="bookmark"
          label={label === undefined ? 'Name this version…' : 'Rename this version…'}
          onClick={() => setNaming(true)}
          {...button}
        />
        <IconButton icon="download" label="Download" onClick={props.download} {...button} />
      </div>
    </li>
  )
}
