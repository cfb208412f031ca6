import { useId, useMemo, useState } from 'react'
import { insertStep } from '../commands/insertStep.ts'
import { steadyPlace } from '../commands/steadyPlace.ts'
import type { Ports } from '../commands/types.ts'
import { useSearchList } from '../commands/useSearchList.ts'
import type { WirelineDocument } from '../document/types.ts'
import { likelySteps, type MethodDefinition, methodsAt, rankMethods } from '../swml/index.ts'
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
  const groups = useMemo(() => offeredAt(document, row, typed), [document, row, typed])
  const found = groups.flatMap(({ methods }) => methods)
  const to = useMemo(
    () => steadyPlace(document, { list: row.list, index: row.index }),
    [document, row],
  )
  const where = row.kind === 'step' ? `after ${row.label}` : `to ${row.within}`

  const add = (method: MethodDefinition | undefined) => {
    if (method === undefined) return
    insertStep({ document, ports }, method.name, { to, origin: 'outline' })
    onDone()
  }
  const search = useSearchList(
    found.map(({ name }) => name),
    typed,
    (at) => add(found[at]),
    onDone,
  )
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
        {...search.box}
        id={`${id}-search`}
        // biome-ignore lint/a11y/noAutofocus: the user just asked for this list
        autoFocus
        type="text"
        className={styles.search}
        placeholder="Search, e.g. stream"
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.list} {...search.list('Steps')}>
        {groups.map(({ title, methods }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
          <div key={title} role="group" aria-label={title}>
            {title !== foundTitle && (
              <div className={styles.group} aria-hidden="true">
                {title}
              </div>
            )}
            {methods.map((method) => (
              <div
                {...search.option(found.indexOf(method))}
                key={method.name}
                className={styles.option}
                data-add={method.name}
              >
                <Icon name={method.icon} size={14} className={styles.optionIcon} />
                <span className={styles.optionTitle}>{method.title}</span>
                <code className={styles.optionName}>{method.name}</code>
              </div>
            ))}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.none}>No step is called “{typed}”.</p>}
    </section>
  )
}

const foundTitle = 'Found steps'

/** While nothing is typed, the likeliest at the row come first; else the best finds. */
function offeredAt(document: WirelineDocument, row: OutlineRow, typed: string) {
  const { flow } = document.store.getState()
  const found = rankMethods(typed, methodsAt(flow, row.list)).map(({ method }) => method)
  if (typed.trim() !== '') return [{ title: foundTitle, methods: found }]
  const { liveness } = document.liveness.getState()
  const likely = likelySteps(flow, row, liveness?.kinds)
  const others = found.filter((method) => !likely.includes(method))
  return [
    { title: 'Likely next', methods: likely },
    { title: 'All others', methods: others },
  ].filter(({ methods }) => methods.length > 0)
}
