import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSearchList } from '../../commands/useSearchList.ts'
import type { MethodDefinition } from '../../swml/index.ts'
import { useTypedAhead } from '../../ui/useTypedAhead.ts'
import { MethodIcon } from '../cards/MethodIcon.tsx'
import { searchMethods } from '../palette/searchMethods.ts'
import styles from './insert.module.css'

type Props = {
  methods: readonly MethodDefinition[]
  /** Those of them that are offered first while nothing is typed. */
  likely: readonly MethodDefinition[]
  onPick: (method: string) => void
}

/** A search box over a list of methods; arrows move in the list while the focus stays in the box. */
export function MethodPicker({ methods, likely, onPick }: Props) {
  const [query, setQuery] = useState('')
  const groups = useMemo(() => searchMethods(query, methods, likely), [query, methods, likely])
  const names = groups.flatMap((group) => group.methods.map((method) => method.name))
  const box = useRef<HTMLInputElement>(null)
  const pick = (at: number) => {
    const name = names[at]
    if (name !== undefined) onPick(name)
  }
  const takeTyped = useTypedAhead(setQuery, () => pick(0))
  // As soon as it is on the page: the popover itself would only do so frames later, and lose what is typed until then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as it is there
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true })
    takeTyped()
  }, [])

  const search = useSearchList(names, query, pick)
  return (
    <div className={styles.picker}>
      <input
        {...search.box}
        ref={box}
        type="text"
        aria-label="Search steps to insert"
        placeholder="Search steps"
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className={styles.list} {...search.list('Steps')}>
        {groups.map(({ group, methods }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
          <div key={group} role="group" aria-label={group}>
            <div className={styles.group} aria-hidden="true">
              {group}
            </div>
            {methods.map((method) => (
              <div
                {...search.option(names.indexOf(method.name))}
                key={method.name}
                tabIndex={-1}
                className={styles.option}
                data-method={method.name}
                title={method.help}
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
