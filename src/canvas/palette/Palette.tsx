import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import { withEdits } from '../edits.ts'
import styles from './Palette.module.css'
import { PaletteEntry } from './PaletteEntry.tsx'
import { searchMethods } from './searchMethods.ts'

type Props = {
  document: WirelineDocument
  ports: Ports
  /** Called after a step was added by click or key: a sheet closes then. */
  onInserted?: () => void
}

/**
 * All methods to drag onto the canvas or to add by click, with a search. One tab stop for the search, one for the
 * list.
 */
export function Palette({ document, ports, onInserted }: Props) {
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState<string>()
  const list = useRef<HTMLDivElement>(null)
  const groups = useMemo(() => searchMethods(query), [query])
  const names = groups.flatMap((group) => group.methods.map((method) => method.name))
  const reachable = current !== undefined && names.includes(current) ? current : names[0]

  const insert = (name: string, byPointer = false) => {
    withEdits(({ insertStep, afterSelection, focusToFill }) => {
      const to = afterSelection(document)
      insertStep({ document, ports }, name, { to, origin: 'canvas' }, () => {
        // With the keyboard one goes on among the steps.
        if (byPointer) focusToFill()
      })
      onInserted?.()
    })
  }
  const focusAt = (index: number) => {
    const name = names[Math.max(0, Math.min(names.length - 1, index))]
    if (name === undefined) return
    setCurrent(name)
    list.current?.querySelector<HTMLElement>(`[data-palette="${CSS.escape(name)}"]`)?.focus()
  }
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') focusAt(0)
    else if (event.key === 'Enter' && query.trim() !== '' && names[0] !== undefined) {
      insert(names[0])
      // The next word is for another step.
      setQuery('')
    } else if (event.key === 'Escape' && query !== '') setQuery('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onListKey = (event: KeyboardEvent) => {
    const at = names.indexOf(reachable ?? '')
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[event.key]
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    focusAt(to)
  }
  return (
    <div className={styles.palette}>
      <div className={styles.search}>
        <Icon name="search" size={14} />
        <input
          type="search"
          dir="auto"
          placeholder="Search steps"
          aria-label="Search steps to add"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onSearchKey}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the buttons in it. */}
      <div className={styles.list} ref={list} onKeyDown={onListKey}>
        {groups.map(({ group, methods }) => (
          <section key={group} aria-label={group}>
            <h2 className={styles.group}>{group}</h2>
            {methods.map((method) => (
              <PaletteEntry
                key={method.name}
                document={document}
                method={method}
                reachable={method.name === reachable}
                onFocus={setCurrent}
                onInsert={insert}
              />
            ))}
          </section>
        ))}
        {groups.length === 0 && (
          <p className={styles.nothing}>
            No step matches “{query}”.{' '}
            <button type="button" onClick={() => setQuery('')}>
              Show all
            </button>
          </p>
        )}
      </div>
    </div>
  )
}
