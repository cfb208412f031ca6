import { useState } from 'react'
import { IconButton } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import { choicesOf, isVariable, optionOf } from '../logic/choices.ts'
import { useSteady } from '../typedIn.ts'
import styles from './Field.module.css'
import { FieldShell } from './FieldShell.tsx'
import type { FieldProps, FieldViewProps } from './fieldProps.ts'
import { TextField } from './TextField.tsx'

const useVariable = '\u0000variable'

/**
 * One of several values, or yes and no. "Not set" is a choice of its own; a value that isn't among the choices stays,
 * and is shown as one; where variables are accepted, one can be typed instead.
 */
export function ChoiceField(props: FieldViewProps) {
  const { field, path, value, problems } = props
  const { form } = useForm()
  const [typing, setTyping] = useState(false)
  const title = props.title ?? field.title ?? field.name
  const isText = typing || isVariable(value)
  if (useSteady(isText, path) || isText) {
    return (
      <TextField
        {...props}
        beside={
          <IconButton
            icon="list"
            label={`Choose ${title} from the list`}
            onClick={() => {
              setTyping(false)
              if (isVariable(value)) form.remove(path, `Clear ${title}`)
            }}
          />
        }
      />
    )
  }
  const choices = choicesOf(field)
  const current = optionOf(choices, value)
  const onChange = (option: string) => {
    if (option === useVariable) return setTyping(true)
    const picked = choices.find((choice) => choice.option === option)
    form.leave()
    if (picked === undefined) form.remove(path, `Clear ${title}`)
    else form.set(path, picked.value, `Change ${title}`)
    form.leave()
  }
  if (
    choices.length === 1 &&
    props.switcher !== undefined &&
    !current.unknown &&
    value !== undefined
  ) {
    // The switch above says it already.
    return (
      <FieldShell
        field={field}
        path={path}
        problems={problems}
        isSet
        title={props.title}
        switcher={props.switcher}
        item={props.item}
        onClear={() => onChange('')}
        group
      >
        {() => null}
      </FieldShell>
    )
  }
  return (
    <FieldShell
      field={field}
      path={path}
      problems={problems}
      isSet={value !== undefined}
      title={props.title}
      labelHidden={props.labelHidden}
      item={props.item}
      switcher={props.switcher}
    >
      {(control) => (
        <select
          {...control}
          className={styles.control}
          data-unset={value === undefined || undefined}
          value={current.option}
          onChange={(event) => onChange(event.target.value)}
        >
          {typeof path.at(-1) !== 'number' && <option value="">{notSet(props)}</option>}
          {choices.map((choice) => (
            <option key={choice.option} value={choice.option}>
              {choice.words}
            </option>
          ))}
          {current.unknown && (
            <option value={current.option}>{`${current.option} (not one of the choices)`}</option>
          )}
          {field.variable && <option value={useVariable}>Use a variable…</option>}
        </select>
      )}
    </FieldShell>
  )
}

function notSet({ field }: FieldProps): string {
  if (field.default === undefined || field.default === null) return 'Not set'
  const words = choicesOf(field).find((choice) => choice.value === field.default)?.words
  return `Default: ${words ?? String(field.default)}`
}
