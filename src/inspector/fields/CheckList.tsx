import { type Plain, removeField } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { choicesOf } from '../logic/choices.ts'
import { fieldName, wordsOf } from '../logic/fieldName.ts'
import { namedField } from '../logic/namedField.ts'
import styles from './Field.module.css'
import { FieldShell } from './FieldShell.tsx'
import type { FieldViewProps } from './fieldProps.ts'

/** Some of several values, as boxes to tick. What isn't among the choices stays, ticked, until it is unticked. */
export function CheckList(props: FieldViewProps) {
  const { field, path, value, problems } = props
  const { form } = useForm()
  if (field.shape.kind !== 'list') return null
  const title = props.title ?? field.title ?? wordsOf(field.name)
  const items: readonly Plain[] = Array.isArray(value) ? value : []
  const choices = choicesOf(namedField(field.shape.of, '0'))
  const known = choices.map(({ option }) => option)
  const strange = items.map(String).filter((item) => !known.includes(item))
  const boxes = [
    ...choices,
    ...strange.map((option) => ({ option, words: `“${option}” (not one of the choices)` })),
  ]
  const change = (run: () => void) => {
    form.leave()
    run()
    form.leave()
  }
  const tick = (option: string, on: boolean) =>
    change(() => {
      const label = `Change ${title}`
      if (on)
        return form.set(items.length === 0 ? path : [...path, items.length], added(option), label)
      const places = items.flatMap((item, index) => (item === option ? [index] : []))
      if (places.length === items.length) return form.remove(path, label)
      form.write(
        (flow, _step, at) => places.flatMap((index) => removeField(flow, [...at, ...path, index])),
        label,
      )
    })
  const added = (option: string): Plain => (items.length === 0 ? [option] : option)
  return (
    <FieldShell
      field={field}
      path={path}
      problems={problems}
      isSet={value !== undefined}
      note={value === undefined ? notSet(props) : items.length === 0 ? 'Empty list' : undefined}
      onClear={() => change(() => form.remove(path, `Clear ${title}`))}
      title={props.title}
      labelHidden={props.labelHidden}
      switcher={props.switcher}
      item={props.item}
      group
    >
      {({ id, disabled, 'aria-invalid': invalid }) => (
        <div className={styles.boxes}>
          {boxes.map(({ option, words }, index) => (
            <label key={option} className={styles.box}>
              <input
                id={index === 0 ? id : undefined}
                name={`${fieldName(path)}.${option}`}
                type="checkbox"
                disabled={disabled}
                aria-invalid={invalid}
                checked={items.includes(option)}
                onChange={(event) => tick(option, event.target.checked)}
              />
              {words}
            </label>
          ))}
        </div>
      )}
    </FieldShell>
  )
}

/** Whether boxes can show a list: its items are choices, each there once. */
export function isCheckList({ field: { shape }, value }: FieldViewProps): boolean {
  if (shape.kind !== 'list' || shape.item.kind !== 'choice') return false
  if (!Array.isArray(value)) return value === undefined
  return value.every((item) => typeof item === 'string') && new Set(value).size === value.length
}

function notSet({ field }: FieldViewProps): string | undefined {
  const { default: taken, shape } = field
  if (!Array.isArray(taken) || shape.kind !== 'list') return undefined
  const words = taken.map((item) => shape.facts.choices?.[String(item)] ?? String(item))
  return `Default: ${words.join(', ')}`
}
