import { type RefObject, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { isComposing } from '../../commands/isComposing.ts'
import type { CommandContext } from '../../commands/types.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { Mark } from '../Mark.tsx'
import { runCommand } from '../runCommand.ts'
import styles from './Home.module.css'
import { home } from './homeStore.ts'

const HomeMenu = onDemand(() => import('./HomeMenu.tsx'), { missed: ({ onClose }) => onClose() })

type Props = {
  context: CommandContext
  search: RefObject<HTMLInputElement | null>
  /** There is nothing to search in. */
  isEmpty: boolean
  /** The keyboard goes to what was found. */
  onResults: () => void
}

/** The app’s name, the search, and the ways to another flow. */
export function HomeBar({ context, search, isEmpty, onResults }: Props) {
  const [menuAt, setMenuAt] = useState<{ x: number; y: number }>()
  const menu = useRef<HTMLButtonElement>(null)
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>
        <Mark className={styles.mark} />
        <span>Wireline</span>
      </h1>
      {!isEmpty && <SearchBox box={search} onResults={onResults} />}
      <div className={styles.tools}>
        <Button
          icon="folder-open"
          className={styles.roomy}
          onClick={() => runCommand('file.open', context)}
        >
          Open…
        </Button>
        <Button
          look="primary"
          icon="plus"
          className={styles.new}
          data-first
          onClick={() => runCommand('file.new', context)}
        >
          New flow
        </Button>
        <IconButton
          ref={menu}
          icon="ellipsis"
          label="More"
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { right, bottom } = currentTarget.getBoundingClientRect()
            setMenuAt({ x: right, y: bottom + 4 })
          }}
        />
      </div>
      {menuAt && (
        <div className={styles.menu}>
          <HomeMenu
            context={context}
            at={menuAt}
            onClose={() => setMenuAt(undefined)}
            returnFocus={() => menu.current}
          />
        </div>
      )}
    </header>
  )
}

function SearchBox({ box, onResults }: { box: Props['search']; onResults: () => void }) {
  const query = useStore(home, (state) => state.query)
  return (
    <search className={styles.search}>
      <Icon name="search" />
      <input
        ref={box}
        type="text"
        name="search-flows"
        className={styles.box}
        placeholder="Search names and contents"
        aria-label="Search flows"
        aria-keyshortcuts="/ Control+F"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={({ target }) => home.setState({ query: target.value, activeAt: 0 })}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Escape' && query !== '') home.setState({ query: '' })
          else if (event.key === 'Enter' || event.key === 'ArrowDown') onResults()
          else return
          event.preventDefault()
        }}
      />
      {query === '' ? (
        <kbd className={styles.key}>/</kbd>
      ) : (
        <IconButton
          icon="x"
          label="Clear the search"
          onClick={() => {
            home.setState({ query: '' })
            box.current?.focus()
          }}
        />
      )}
    </search>
  )
}
