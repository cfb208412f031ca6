import { type ClipboardEvent, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Field, Plain } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { fieldName } from '../logic/fieldName.ts'
import { isSecretField } from '../logic/isSecretField.ts'
import { sourceAt } from '../sourceAt.ts'
import styles from './Field.module.css'
import { placeholderOf } from './FieldHint.tsx'
import { FieldShell } from './FieldShell.tsx'
import type { FieldViewProps } from './fieldProps.ts'
import { Offers, useOffers } from './Offers.tsx'
import { useDraft } from './useDraft.ts'
import { useSecret } from './useSecret.tsx'
import { useVariables } from './useVariables.ts'
import { VariableBox } from './VariableBox.tsx'

type Props = FieldViewProps & {
  /** What typed text stands for: text itself unless said. */
  read?: (text: string) => Plain
  /** What of a text is shown, where the form says the rest of it. */
  show?: (text: string) => string
  inputMode?: 'text' | 'numeric' | 'decimal'
  /** A button that stands beside the input. */
  beside?: React.ReactNode
}

/** A field of one or several lines of text. Clearing it takes the property out; "" in the text shows as set. */
export function TextField({ field, path, value, problems, read, show = asIs, ...rest }: Props) {
  const { form, idBase, readOnly } = useForm()
  const title = rest.title ?? field.title ?? field.name
  const label = `Change ${title}`
  // An item of a list, or the only value of a step, stays while it is empty: taking it out would take the input away
  // under the hand.
  const isItem = path.length === 0 || typeof path.at(-1) === 'number'
  const offers = useOffers(field)
  const shown = useMemo(
    () => show(display(value, () => sourceAt(form, path))),
    [form, path, value, show],
  )
  const clear = () => {
    form.leave()
    form.remove(path, `Clear ${title}`)
    form.leave()
  }
  const { control: draft, type } = useDraft({
    value,
    shown,
    read: (text) => (text === '' && !isItem ? undefined : (read ?? asIs)(text)),
    write: (next) => (next === undefined ? form.remove(path, label) : form.set(path, next, label)),
  })
  // An input would silently join lines: what has had several stays in a text area.
  const [wasLong, setWasLong] = useState(false)
  const isLong = wasLong || draft.value.includes('\n')
  if (isLong !== wasLong) setWasLong(isLong)
  const lines = field.editor !== undefined || isLong
  const whole = isSecretField(form, field, path)
  const secret = useSecret({ text: draft.value, whole, lines, title })
  const variables = useVariables({
    id: `${idBase}${fieldName(path)}`,
    kind: secret.dots ? 'masked' : lines ? 'lines' : 'line',
    // A bare name is wanted in both.
    script: field.editor === 'javascript' || field.role === 'variable',
    whole: field.shape.kind !== 'text',
    type,
  })
  const typed = secret.over(variables.over(draft))
  const keepLines = (event: ClipboardEvent<HTMLInputElement>) => {
    const control = event.currentTarget
    const pasted = pastedLines(event.clipboardData.getData('text/plain'))
    if (pasted === undefined || field.shape.kind !== 'text' || secret.dots || readOnly) return
    event.preventDefault()
    const { id, value, selectionStart, selectionEnd, ownerDocument } = control
    const start = value.slice(0, selectionStart ?? value.length) + pasted
    flushSync(() => {
      setWasLong(true)
      type(start + value.slice(selectionEnd ?? value.length))
    })
    const area = ownerDocument.getElementById(id)
    if (!(area instanceof HTMLTextAreaElement)) return
    area.focus()
    area.setSelectionRange(start.length, start.length)
  }
  return (
    <FieldShell
      field={field}
      path={path}
      problems={problems}
      isSet={value !== undefined}
      note={value === '' ? 'Empty text' : undefined}
      onClear={clear}
      item={rest.item}
      title={rest.title}
      labelHidden={rest.labelHidden}
      switcher={rest.switcher}
    >
      {(control) => (
        <>
          <div className={styles.controlRow}>
            <VariableBox variables={variables} title={title} takes={takesVariables(field)}>
              {lines ? (
                <textarea
                  dir="auto"
                  {...control}
                  {...typed}
                  rows={3}
                  className={styles.control}
                  data-mono={field.editor === 'javascript' || undefined}
                  placeholder={placeholderOf(field)}
                  spellCheck={field.editor === 'multiline'}
                />
              ) : (
                <input
                  dir="auto"
                  {...control}
                  {...typed}
                  onPaste={keepLines}
                  type={secret.type}
                  inputMode={rest.inputMode}
                  className={styles.control}
                  list={offers.length > 0 ? `${control.id}-offers` : undefined}
                  placeholder={placeholderOf(field)}
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck={false}
                />
              )}
            </VariableBox>
            {field.unit !== undefined && <span className={styles.unit}>{field.unit}</span>}
            {secret.button}
            {rest.beside}
          </div>
          {!lines && (
            <Offers
              id={`${control.id}-offers`}
              field={field}
              offers={offers}
              current={draft.value}
              onPick={readOnly ? undefined : (name) => form.set(path, name, label)}
            />
          )}
        </>
      )}
    </FieldShell>
  )
}

/** Not where a thing of the flow is named: those names stand in the flow as they are. */
function takesVariables({ shape, variable, names, refersTo }: Field): boolean {
  return variable || (shape.kind === 'text' && names === undefined && refersTo === undefined)
}

/** Several lines, which an input would silently join; undefined for one. */
function pastedLines(text: string): string | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '')
  return lines.includes('\n') ? lines : undefined
}

function asIs(text: string): string {
  return text
}

/** Numbers and dates are shown as they are written, so that a plus or a zero at the front is seen. */
function display(value: Plain | undefined, source: () => string | undefined): string {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  return source() ?? String(value)
}
