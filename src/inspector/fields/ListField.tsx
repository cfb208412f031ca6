import { useState } from 'react'
import { type FieldShape, moveField, type Plain, removeField } from '../../swml/index.ts'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import { blankOf } from '../logic/blankOf.ts'
import { aloneTitle } from '../logic/excluding.ts'
import { fieldName, wordsOf } from '../logic/fieldName.ts'
import { listOfKeys } from '../logic/listOfKeys.ts'
import { namedField } from '../logic/namedField.ts'
import { problemsWithin } from '../logic/problemsAt.ts'
import styles from './Field.module.css'
import { FieldHint } from './FieldHint.tsx'
import { FieldView } from './FieldView.tsx'
import type { FieldViewProps } from './fieldProps.ts'
import { focusSoon } from './focusSoon.ts'
import { GroupShell } from './GroupShell.tsx'
import { useItemIds } from './useItemIds.ts'

/** Several values in order: each with its own form; they can be added, removed and moved. */
export function ListField(props: FieldViewProps) {
  const { field, path, value, problems } = props
  const { form, idBase, readOnly } = useForm()
  const [added, setAdded] = useState(-1)
  const items: readonly Plain[] = Array.isArray(value) ? value : []
  const { ids, remove: removeId, swap } = useItemIds(items.length)
  if (field.shape.kind !== 'list') return null
  const { item, facts, of } = field.shape
  const title = props.title ?? field.title ?? wordsOf(field.name)
  const noun = facts.title || 'Item'
  const id = `${idBase}${fieldName(path)}`
  const compact = isLine(item, facts.editor)
  const change = (label: string, run: () => void) => {
    form.leave()
    run()
    form.leave()
    form.ports.announce(label)
  }
  const add = () => {
    const label = `Add to ${title}`
    change(label, () => form.set([...path, items.length], blankOf(item), label))
    setAdded(items.length)
    focusSoon(`${id}.${items.length}-item`)
  }
  const remove = (index: number) => {
    const label = `Remove ${noun} ${index + 1} of ${title}`
    removeId(index)
    change(label, () =>
      form.write((flow, _step, at) => removeField(flow, [...at, ...path, index]), label),
    )
    // On to the item that has taken its place, or the one before it, or to adding one.
    const next = Math.min(index, items.length - 2)
    focusSoon(next < 0 ? `${id}-add` : `${id}.${next}-remove`)
  }
  const move = (index: number, by: 1 | -1) => {
    const label = `Move ${noun} ${index + 1} of ${title} ${by === 1 ? 'down' : 'up'}`
    const to = by === 1 ? index + 2 : index - 1
    swap(index, index + by)
    change(label, () =>
      form.write((flow, _step, at) => moveField(flow, [...at, ...path, index], to), label),
    )
    focusSoon(`${id}.${index + by}-${by === 1 ? 'down' : 'up'}`, `${id}.${index + by}-remove`)
  }
  return (
    <GroupShell
      {...props}
      summary={value === undefined ? 'Not set' : listOfKeys([...items])}
      open={field.required || items.length > 0 || props.open === true}
    >
      {items.map((entry, index) => (
        <div key={ids[index] ?? index} id={`${id}.${index}-item`}>
          <FieldView
            field={namedField(of, String(index))}
            path={[...path, index]}
            value={entry}
            problems={problemsWithin(problems, [...path, index])}
            title={aloneTitle(item, entry) ?? `${noun} ${index + 1}`}
            labelHidden={compact}
            item={{
              index,
              count: items.length,
              id: `${id}.${index}`,
              compact,
              onMove: (by) => move(index, by),
              onRemove: () => remove(index),
            }}
            open={index === added || isShort(item)}
          />
        </div>
      ))}
      {compact && items.length > 0 && FieldHint.hasWords(of) && (
        <FieldHint id={`${id}-items-hint`} field={of} />
      )}
      {!readOnly && (
        <Button id={`${id}-add`} icon="plus" look="outline" className={styles.add} onClick={add}>
          Add {facts.title ? facts.title.toLowerCase() : 'item'}
        </Button>
      )}
    </GroupShell>
  )
}

/** An item of one line: it stands beside its buttons, and what it is for is said once for all of them. */
function isLine({ kind }: FieldShape, editor: string | undefined): boolean {
  return kind === 'number' || (kind === 'text' && editor === undefined)
}

/** An item with few fields is open from the start: what it says is seen without a click. */
function isShort(item: FieldShape): boolean {
  return item.kind === 'object' && item.fields.length <= 3
}
