import { useMemo, useState } from 'react'
import { type Plain, readValue } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { fieldName, wordsOf } from '../logic/fieldName.ts'
import { expected, valueKind } from '../logic/fits.ts'
import { isSecretField } from '../logic/isSecretField.ts'
import { sameInOrder } from '../logic/sameInOrder.ts'
import { unreadAt, yamlAt } from '../logic/unread.ts'
import { valueTextEdits } from '../logic/valueTextEdits.ts'
import styles from './Field.module.css'
import { FieldShell } from './FieldShell.tsx'
import type { FieldViewProps } from './fieldProps.ts'
import { useMaskedSource } from './useMaskedSource.tsx'
import { YamlArea } from './YamlArea.tsx'

type Props = FieldViewProps & {
  /** The field's own form can't show this value. */
  unexpected?: boolean
}

/** Any value, as the YAML it is written in. What can't be read stays here, and is written as soon as it can. */
export function YamlField({ field, path, value, problems, unexpected, ...rest }: Props) {
  const { form, reading } = useForm()
  const place = fieldName(path)
  // What couldn't be read when the form was left is there again.
  const [typed, setTyped] = useState<{ text: string; value: Plain | undefined } | undefined>(() => {
    const left = unreadAt(form, path, value)
    return left === undefined ? undefined : { text: left, value: undefined }
  })
  const title = rest.title ?? field.title ?? wordsOf(field.name)
  const label = `Change ${title}`
  const shown = useMemo(() => yamlAt(form, path, value), [form, path, value])
  const read = typed === undefined || typed.text.trim() === '' ? undefined : readValue(typed.text)
  const broken = read !== undefined && 'message' in read
  const holds = typed !== undefined && (broken || reading || sameInOrder(typed.value, value))
  const source = useMaskedSource({
    text: holds ? typed.text : shown,
    whole: isSecretField(form, field, path) && (typeof value !== 'object' || value === null),
    typed: holds,
    onHide: () => !broken && setTyped(undefined),
  })
  const write = (text: string) => {
    form.unread.delete(place)
    if (text.trim() === '') {
      setTyped({ text, value: undefined })
      return form.remove(path, label)
    }
    const next = readValue(text)
    setTyped({ text, value: 'value' in next ? next.value : undefined })
    if ('message' in next) form.unread.set(place, { text, instead: shown })
    else {
      form.write(
        (flow, step, at) => valueTextEdits(flow, step, [...at, ...path], text, next.value),
        label,
        path.join('.'),
      )
    }
  }
  const clear = () => {
    form.leave()
    form.unread.delete(place)
    setTyped(undefined)
    form.remove(path, `Clear ${title}`)
    form.leave()
  }
  return (
    <FieldShell
      field={field}
      path={path}
      problems={problems}
      isSet={value !== undefined}
      note="YAML"
      title={rest.title}
      labelHidden={rest.labelHidden}
      switcher={rest.switcher}
      onClear={clear}
      item={rest.item}
      refusal={
        broken && holds
          ? `Line ${read.line}: ${read.message} The flow keeps the last value until this can be read.`
          : undefined
      }
    >
      {(control) => (
        <>
          {unexpected && (
            <p className={styles.unexpected}>
              This holds {valueKind(value)}, where {expected(field.shape)} is expected. Nothing of
              it is lost: change it here as YAML, or clear it.
            </p>
          )}
          <YamlArea {...control} {...source.area} onWrite={write} />
          {source.button}
        </>
      )}
    </FieldShell>
  )
}
