import { useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { takeOverChange } from '../commands/takeOverChange.ts'
import { type Compared, comparing } from '../document/comparing.ts'
import type { ChangeRow } from '../swml/index.ts'
import { upperFirst } from '../text/upperFirst.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { onceDrawn } from '../ui/onceDrawn.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { ChangeMark, countInWords } from './ChangeMark.tsx'
import styles from './Compare.module.css'
import list from './ProblemsPanel.module.css'
import type { PaneProps } from './shared.ts'

const CompareText = onDemand(() => import('./CompareText.tsx'), {
  missed: ({ onClose }: { onClose: () => void }) => onClose(),
})

const shownAtMost = 200

/** What differs from the text that the flow is compared with: a list whose rows lead to the steps, and the texts. */
export default function ComparePanel({ document, ports }: PaneProps) {
  const compared = useStore(comparing(document), (state) => state.compared)
  return compared && <Rows {...{ compared, document, ports }} />
}

function Rows({ compared, document, ports }: PaneProps & { compared: Compared }) {
  const id = useId()
  const [now, setNow] = useState<string | undefined>(undefined)
  const title = useRef<HTMLHeadingElement>(null)
  const { other, rows } = compared
  const words = `Compared with ${other.name}: ${countInWords(rows.length)}`
  // Whoever asked for it is led to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each text
  useEffect(() => {
    ports.announce(words)
    onceDrawn(() => title.current?.focus(), 2)
  }, [other])
  const stop = () => {
    comparing(document).getState().stop()
    ports.panes.focus('canvas')
  }
  const show = ({ id }: NonNullable<ChangeRow['step']>) => {
    document.select([id])
    ports.panes.focus('canvas')
    ports.view.reveal(id, { focus: true })
  }
  return (
    <section className={list.panel} aria-label="Comparison" data-pane="comparison">
      <div className={list.head}>
        <h2 className={list.title} tabIndex={-1} ref={title} dir="auto">
          {words}
        </h2>
        <Button look="outline" onClick={() => setNow(document.store.getState().text)}>
          Compare the texts
        </Button>
        <IconButton icon="x" label="Stop comparing" onClick={stop} />
      </div>
      {rows.length === 0 ? (
        <p className={list.empty}>Nothing differs, not even a space.</p>
      ) : (
        <ul className={list.list}>
          {rows.slice(0, shownAtMost).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else of their own
            <li key={index} className={list.row} data-row={row.kind}>
              <ChangeMark kind={row.kind} />
              <Words row={row} onShow={show} id={`${id}-${index}`} />
              <Button
                look="outline"
                title={`Make this as it is in ${other.name}`}
                aria-describedby={`${id}-${index}`}
                onClick={() => takeOverChange({ document, ports }, compared, row)}
              >
                Change back
              </Button>
            </li>
          ))}
          {rows.length > shownAtMost && (
            <li className={list.more}>And {rows.length - shownAtMost} more.</li>
          )}
        </ul>
      )}
      {now !== undefined && (
        <CompareText
          title={`${upperFirst(other.name)}, and the flow now`}
          before={other.text}
          after={now}
          onClose={() => setNow(undefined)}
        />
      )}
    </section>
  )
}

function Words({
  row: { words, step },
  id,
  onShow,
}: {
  id: string
  row: ChangeRow
  onShow: (step: NonNullable<ChangeRow['step']>) => void
}) {
  const said = (
    <span id={id} dir="auto">
      {upperFirst(words)}
    </span>
  )
  // What is gone stands nowhere on the flow.
  if (!step) return <span className={styles.gone}>{said}</span>
  return (
    <button type="button" className={list.jump} onClick={() => onShow(step)} data-jump="">
      {said}
    </button>
  )
}
