import {
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { MethodDefinition } from '../../swml/index.ts'
import { MethodIcon } from '../cards/MethodIcon.tsx'
import { searchMethods } from '../palette/searchMethods.ts'
import styles from './insert.module.css'

type Props = { methods: readonly MethodDefinition[]; onPick: (method: string) => void }

/** A search box over a list of methods; arrows move in the list while the focus stays in the box. */
export function MethodPicker({ methods, onPick }: Props) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const groups = useMemo(() => searchMethods(query, methods), [query, methods])
  const names = groups.flatMap((group) => group.methods.map((method) => method.name))
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const activeName = names[active]
  const box = useRef<HTMLInputElement>(null)
  // As soon as it is on the page: the popover itself would only do so frames later, and lose what is typed until then.
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [])

  useEffect(() => {
    if (activeName === undefined) return
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [activeName])

  const onKeyDown = (event: KeyboardEvent) => {
    const last = names.length - 1
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1)
    else if (event.key === 'Enter' && activeName !== undefined) onPick(activeName)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.picker}>
      <input
        ref={box}
        dir="auto"
        type="text"
        role="combobox"
        aria-label="Search steps to insert"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeName === undefined ? undefined : `${listId}-${activeName}`}
        placeholder="Search steps"
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label="Steps" className={styles.list} ref={list}>
        {groups.map(({ group, methods }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
          <div key={group} role="group" aria-label={group}>
            <div className={styles.group} aria-hidden="true">
              {group}
            </div>
            {methods.map((method) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the box, which has the keys.
              <div
                key={method.name}
                role="option"
                tabIndex={-1}
                id={`${listId}-${method.name}`}
                className={styles.option}
                data-method={method.name}
                aria-selected={method.name === activeName}
                title={method.help}
                onPointerMove={() => setActive(names.indexOf(method.name))}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onPick(method.name)}
              >
                <MethodIcon method={method.name} small />
                <span>{method.title}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {names.length === 0 && <p className={styles.nothing}>No step matches “{query}”.</p>}
    </div>
  )
}
