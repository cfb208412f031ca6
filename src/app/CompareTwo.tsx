import { useMemo, useState } from 'react'
import type { Named } from '../document/comparing.ts'
import { type ChangeRow, changeRows, compareFlows, readFlow } from '../swml/index.ts'
import { upperFirst } from '../text/upperFirst.ts'
import { Button } from '../ui/Button.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { ChangeMark, countInWords } from './ChangeMark.tsx'
import styles from './Compare.module.css'
import { Popup } from './Popup.tsx'
import list from './ProblemsPanel.module.css'

const CompareText = onDemand(() => import('./CompareText.tsx'), {
  missed: ({ onClose }: { onClose: () => void }) => onClose(),
})

const shownAtMost = 500

/** Two texts, neither of which is the flow that is worked on: what differs, as a list and as texts. */
export function CompareTwo({
  before,
  after,
  onClose,
}: {
  before: Named
  after: Named
  onClose: () => void
}) {
  const rows = useMemo(() => rowsOf(before, after), [before, after])
  const [isText, setIsText] = useState(false)
  const title = `${upperFirst(before.name)}, and ${after.name}`
  if (isText)
    return (
      <CompareText
        title={title}
        before={before.text}
        after={after.text}
        onClose={() => setIsText(false)}
      />
    )
  return (
    <Popup title={title} onClose={onClose}>
      <div className={styles.two} data-compared="">
        <div className={styles.head}>
          <p className={styles.count}>
            {typeof rows === 'string' ? rows : upperFirst(countInWords(rows.length))}
          </p>
          <Button look="outline" onClick={() => setIsText(true)}>
            Compare the texts
          </Button>
        </div>
        {typeof rows !== 'string' && rows.length > 0 && <Rows rows={rows} />}
      </div>
    </Popup>
  )
}

function Rows({ rows }: { rows: readonly ChangeRow[] }) {
  return (
    <ul className={list.list} aria-label="Changes">
      {rows.slice(0, shownAtMost).map(({ kind, words }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else of their own
          key={index}
          className={list.row}
          data-row={kind}
          data-change={kind === 'renamed' ? 'changed' : kind}
        >
          <ChangeMark kind={kind} />
          <span className={styles.gone} dir="auto">
            {upperFirst(words)}
          </span>
        </li>
      ))}
      {rows.length > shownAtMost && (
        <li className={list.more}>And {(rows.length - shownAtMost).toLocaleString('en')} more.</li>
      )}
    </ul>
  )
}

/** What differs; in words where one of them can’t be read. */
function rowsOf(before: Named, after: Named): ChangeRow[] | string {
  const [one, other] = [readFlow(before.text), readFlow(after.text)]
  const broken = one.readable ? (other.readable ? undefined : after) : before
  if (broken)
    return `${upperFirst(broken.name)} can’t be read as SWML: only the texts can be compared.`
  return changeRows(compareFlows(one, other))
}
