import type { ChangeRow } from '../swml/index.ts'
import { counted } from '../text/counted.ts'
import styles from './Compare.module.css'

/** The sign of a kind of change, for eyes. */
export function ChangeMark({ kind }: { kind: ChangeRow['kind'] }) {
  return (
    <span className={styles.mark} data-kind={kind} aria-hidden="true">
      {signs[kind]}
    </span>
  )
}

const signs: Readonly<Record<ChangeRow['kind'], string>> = {
  added: '+',
  removed: '−',
  changed: '≠',
  moved: '↕',
  renamed: '≠',
}

/** How many changes there are: “3 changes”. */
export function countInWords(count: number): string {
  return count === 0 ? 'no changes' : counted(count, 'change')
}
