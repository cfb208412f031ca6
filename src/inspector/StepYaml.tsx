import { useId, useState } from 'react'
import { replaceStep, type Step, stepsText } from '../swml/index.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './fields/Field.module.css'
import { ProblemLine } from './fields/ProblemLine.tsx'
import { YamlArea } from './fields/YamlArea.tsx'
import { useForm } from './formContext.ts'
import { readStepText } from './logic/readStepText.ts'

/** The whole step as it is written, for everything that a form can't say. */
export function StepYaml({ step, open: openAtFirst }: { step: Step; open: boolean }) {
  const { form, reading, readOnly } = useForm()
  const id = useId()
  const [open, setOpen] = useState(openAtFirst)
  const [typed, setTyped] = useState<{ text: string; step: Step | undefined } | undefined>()
  const error = typed === undefined ? undefined : readStepText(typed.text)
  // What was typed stays while it can't be read, and while it is what the flow says.
  const holds = typed !== undefined && (error !== undefined || reading || typed.step === step)
  const shown = !open ? '' : holds ? typed.text : ownText()
  function ownText(): string {
    const now = form.current()
    return now === undefined ? '' : stepsText(now.flow, [now.step.path]).replace(/\n$/, '')
  }
  const write = (text: string) => {
    if (readStepText(text) === undefined) {
      form.write((flow, now) => replaceStep(flow, now.path, text), 'Edit the step as YAML')
    }
    setTyped({ text, step: form.current()?.step })
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
        <div id={`${id}-yaml`} className={styles.moreBody} onBlur={form.leave}>
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
            value={shown}
            onWrite={write}
          />
          {error !== undefined && holds && (
            <div id={`${id}-problem`} className={styles.problems}>
              <ProblemLine message={error} severity="error" />
            </div>
          )}
        </div>
      )}
    </section>
  )
}
