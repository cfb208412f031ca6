import type { Field, FieldShape, Path } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { fieldName } from '../logic/fieldName.ts'
import styles from './Field.module.css'

type Forms = NonNullable<Extract<FieldShape, { kind: 'object' }>['forms']>

/** A form of a union, by its name and what it is called on screen. */
export type FormTitle = { key: Field['name']; title: string }

/** Chooses between properties that stand for each other. It changes what is shown, never what is written. */
export function FormSwitch(props: {
  forms: Forms
  path: Path
  picked: string | undefined
  disabled: boolean
  onPick: (name: string) => void
}) {
  const { idBase } = useForm()
  const titles = Object.entries(props.forms.titles).map(([key, title]) => ({ key, title }))
  return <Switch {...props} name={`${idBase}${fieldName(props.path)}-property`} titles={titles} />
}

/** Beside each other, or two in a row where they wouldn't fit. */
const longestRow = 30

/** A row of choices of which one is shown; in two columns where they wouldn't fit beside each other. */
export function Switch(props: {
  titles: readonly FormTitle[]
  /** What it chooses; read aloud. */
  label?: string
  /** Of the radio buttons, on the page. */
  name: string
  picked: string | undefined
  disabled: boolean
  onPick: (name: string) => void
}) {
  const long = props.titles.map(({ title }) => title).join('').length > longestRow
  return (
    <fieldset className={styles.switch} data-columns={long || undefined} disabled={props.disabled}>
      <legend className="visually-hidden">{props.label ?? 'Which form'}</legend>
      {props.titles.map(({ key, title }) => (
        <label key={key} className={styles.switchItem}>
          <input
            type="radio"
            name={props.name}
            value={key}
            checked={key === props.picked}
            onChange={() => props.onPick(key)}
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  )
}
