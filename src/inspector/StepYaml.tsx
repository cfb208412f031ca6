import { useId, useMemo, useState } from 'react'
import { replaceStep, type Step, stepText } from '../swml/index.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Form } from './createForm.ts'
import styles from './fields/Field.module.css'
import { ProblemLine } from './fields/ProblemLine.tsx'
import { useMaskedSource } from './fields/useMaskedSource.tsx'
import { YamlArea } from './fields/YamlArea.tsx'
import { useForm } from './formContext.ts'
import { readStepText } from './logic/readStepText.ts'
import { stillUnread } from './logic/unread.ts'

/** The place of the step itself among those of its values. */
const whole = '*'

type Typed = { text: string; error: string | undefined; step: Step | undefined }

/** The whole step as it is written, for everything that a form can't say. */
export function StepYaml({ step, open: openAtFirst }: { step: Step; open: boolean }) {
  const { form, reading, readOnly } = useForm()
  const id = useId()
  // What couldn't be read when the form was left is there again.
  const [left] = useState(() => stillUnread(form, whole, ownText(form, step)))
  const [open, setOpen] = useState(openAtFirst || left !== undefined)
  const [typed, setTyped] = useState<Typed | undefined>(
    left === undefined ? undefined : { text: left, error: readStepText(left), step: undefined },
  )
  // What was typed stays while it can't be read, and while it is what the flow says.
  const holds = typed !== undefined && (typed.error !== undefined || reading || typed.step === step)
  const error = holds ? typed.error : undefined
  const own = useMemo(() => (open ? ownText(form, step) : ''), [form, open, step])
  const source = useMaskedSource({
    text: holds ? typed.text : own,
    typed: holds,
    onHide: () => error === undefined && setTyped(undefined),
  })
  const refuse = (text: string, error: string) => {
    form.unread.set(whole, { text, instead: ownText(form, step) })
    setTyped({ text, error, step: undefined })
  }
  const write = (text: string) => {
    const error = readStepText(text)
    if (error !== undefined) return refuse(text, error)
    form.unread.delete(whole)
    setTyped({ text, error, step: undefined })
    form.write((flow, now) => {
      const result = replaceStep(flow, now.path, text)
      if ('edits' in result) return result.edits
      refuse(text, result.error)
      return undefined
    }, 'Edit the step as YAML')
    const now = form.current()?.step
    setTyped((last) => last && { ...last, step: now })
  }
  return (
    <section className={styles.more}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-controls={`${id}-yaml`}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
        <span className={styles.label}>Edit as YAML</span>
      </button>
      {open && (
        <div id={`${id}-yaml`} className={styles.moreBody}>
          <label htmlFor={`${id}-text`} className="visually-hidden">
            The step as YAML
          </label>
          <YamlArea
            id={`${id}-text`}
            name="step-yaml"
            data-whole
            disabled={readOnly}
            aria-invalid={error !== undefined || undefined}
            aria-describedby={error === undefined ? undefined : `${id}-problem`}
            {...source.area}
            onWrite={write}
            onBlur={form.leave}
          />
          {source.button}
          {error !== undefined && (
            <div id={`${id}-problem`} className={styles.problems}>
              <ProblemLine message={error} severity="error" />
            </div>
          )}
        </div>
      )}
    </section>
  )
}

function ownText(form: Form, step: Step): string {
  const now = form.current()
  return now === undefined ? '' : stepText(now.flow, step.path).replace(/\n$/, '')
}
