import { useState } from 'react'
import { type FieldShape, moveField, type Plain, removeField } from '../../swml/index.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import { blankOf } from '../logic/blankOf.ts'
import { fieldName, wordsOf } from '../logic/fieldName.ts'
import { listOfKeys } from '../logic/listOfKeys.ts'
import { namedField } from '../logic/namedField.ts'
import { problemsWithin } from '../logic/problemsAt.ts'
import styles from './Field.module.css'
import { FieldView } from './FieldView.tsx'
import type { FieldViewProps } from './fieldProps.ts'
import { focusSoon } from './focusSoon.ts'
import { GroupShell } from './GroupShell.tsx'

/** Several values in order: each with its own form; they can be added, removed and moved. */
export function ListField(props: FieldViewProps) {
  const { field, path, value, problems } = props
  const { form, idBase, readOnly } = useForm()
  const [added, setAdded] = useState(-1)
  if (field.shape.kind !== 'list') return null
  const { item, facts, of } = field.shape
  const title = props.title ?? field.title ?? wordsOf(field.name)
  const items: readonly Plain[] = Array.isArray(value) ? value : []
  const change = (label: string, run: () => void) => {
    form.leave()
    run()
    form.leave()
    form.ports.announce(label)
  }
  const add = () => {
    change(`Add to ${title}`, () =>
      form.set([...path, items.length], blankOf(item), `Add to ${title}`),
    )
    setAdded(items.length)
    focusSoon(`${idBase}${fieldName([...path, items.length])}-item`)
  }
  const remove = (index: number) =>
    change(`Remove item ${index + 1} of ${title}`, () =>
      form.write(
        (flow, _step, at) => removeField(flow, [...at, ...path, index]),
        `Remove item ${index + 1} of ${title}`,
      ),
    )
  const move = (index: number, by: 1 | -1) =>
    change(`Move item ${index + 1} of ${title}`, () =>
      form.write(
        (flow, _step, at) =>
          moveField(flow, [...at, ...path, index], by === 1 ? index + 2 : index - 1),
        `Move item ${index + 1} of ${title}`,
      ),
    )
  return (
    <GroupShell
      {...props}
      summary={value === undefined ? 'Not set' : listOfKeys([...items])}
      open={field.required || items.length > 0}
    >
      {items.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
        <div key={index} className={styles.item}>
          <div id={`${idBase}${fieldName([...path, index])}-item`} className={styles.itemField}>
            <FieldView
              field={namedField(of, String(index))}
              path={[...path, index]}
              value={entry}
              problems={problemsWithin(problems, [...path, index])}
              title={`${facts.title || 'Item'} ${index + 1}`}
              onClear={() => remove(index)}
              open={index === added || isShort(item)}
            />
          </div>
          {!readOnly && items.length > 1 && (
            <div className={styles.itemButtons}>
              <IconButton
                icon="chevron-up"
                label={`Move item ${index + 1} up`}
                className={styles.small}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <IconButton
                icon="chevron-down"
                label={`Move item ${index + 1} down`}
                className={styles.small}
                disabled={index === items.length - 1}
                onClick={() => move(index, 1)}
              />
            </div>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button icon="plus" look="outline" className={styles.add} onClick={add}>
          Add {facts.title ? facts.title.toLowerCase() : 'item'}
        </Button>
      )}
    </GroupShell>
  )
}

/** An item with few fields is open from the start: what it says is seen without a click. */
function isShort(item: FieldShape): boolean {
  return item.kind === 'object' && item.fields.length <= 3
}
