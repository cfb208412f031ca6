import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { insertStep } from '../commands/insertStep.ts'
import { isComposing } from '../commands/isComposing.ts'
import { steadyPlace } from '../commands/steadyPlace.ts'
import type { Ports } from '../commands/types.ts'
import type { WirelineDocument } from '../document/types.ts'
import { type MethodDefinition, methodsAt, rankMethods } from '../swml/index.ts'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './AddStep.module.css'
import type { OutlineRow } from './logic/outlineRows.ts'

type Props = {
  document: WirelineDocument
  ports: Ports
  /** After this step, or at the beginning of this section or branch. */
  row: OutlineRow
  onDone: () => void
}

/** A searchable list of methods; the picked one is added where the row stands, and selected. */
export function AddStep({ document, ports, row, onDone }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const { flow } = document.store.getState()
  const found = useMemo(
    () => rankMethods(typed, methodsAt(flow, row.list)).map(({ method }) => method),
    [flow, row.list, typed],
  )
  const to = useMemo(
    () => steadyPlace(document, { list: row.list, index: row.index }),
    [document, row],
  )
  const where = row.kind === 'step' ? `after ${row.label}` : `to ${row.within}`

  const add = (method: MethodDefinition | undefined) => {
    if (method === undefined) return
    insertStep({ document, ports }, method.name, { to, origin: 'outline', where })
    onDone()
  }
  const move = (by: number) => {
    const next = (at + by + found.length) % Math.max(1, found.length)
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') add(found[at])
    else if (event.key === 'Escape') onDone()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section className={styles.panel} aria-label={`Add a step ${where}`}>
      <div className={styles.head}>
        <label htmlFor={`${id}-search`} className={styles.where}>
          Add a step {where}
        </label>
        <IconButton
          icon="clipboard-paste"
          label="Paste here"
          onClick={() => {
            onDone()
            void import('../commands/index.ts').then(({ pasteFromClipboard }) =>
              pasteFromClipboard({ document, ports }, to),
            )
          }}
        />
        <IconButton icon="x" label="Close" onClick={onDone} />
      </div>
      <input
        id={`${id}-search`}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the user just asked for this list
        autoFocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] && `${id}-${found[at].name}`}
        aria-autocomplete="list"
        className={styles.search}
        placeholder="Search, e.g. stream"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Steps" className={styles.list}>
        {found.map((method, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search box handles the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus
          <div
            key={method.name}
            id={`${id}-${method.name}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            data-add={method.name}
            onClick={() => add(method)}
          >
            <Icon name={method.icon} size={14} className={styles.optionIcon} />
            <span className={styles.optionTitle}>{method.title}</span>
            <code className={styles.optionName}>{method.name}</code>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.none}>No step is called “{typed}”.</p>}
    </section>
  )
}
