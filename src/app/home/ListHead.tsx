import { useStore } from 'zustand'
import styles from './Home.module.css'
import { home } from './homeStore.ts'
import { sortings, sortingWords } from './logic/sortFlows.ts'
import { flowsWords } from './logic/tileWords.ts'

type Props = { count: number; isSearch: boolean; progress: number }

/** How many flows there are, and what they are sorted by. */
export function ListHead({ count, isSearch, progress }: Props) {
  const sorting = useStore(home, (state) => state.sorting)
  return (
    <div className={styles.head}>
      <h2 className={styles.count}>
        {flowsWords(count)}
        {isSearch && ' found'}
      </h2>
      <button type="button" className={styles.toTemplates} onClick={toTemplates}>
        Templates
      </button>
      {progress < 1 && (
        <progress
          className={styles.progress}
          value={progress}
          aria-label="Reading all flows to sort them"
        />
      )}
      <label className={styles.sorting}>
        <span>Sort by</span>
        <select
          name="sorting"
          value={sorting}
          onChange={({ target }) => {
            const chosen = sortings.find((one) => one === target.value)
            if (chosen) home.setState({ sorting: chosen })
          }}
        >
          {sortings.map((one) => (
            <option key={one} value={one}>
              {sortingWords[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** On small screens they are below all flows. */
function toTemplates(): void {
  const gallery = document.querySelector<HTMLElement>('#templates')
  gallery?.scrollIntoView({ block: 'start' })
  gallery?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
}
