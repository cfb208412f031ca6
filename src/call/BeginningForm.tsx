import { type FormEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { WirelineDocument } from '../document/types.ts'
import { stepById, titleOf } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import {
  type Beginning,
  type BeginningProblems,
  callTypes,
  directions,
  isUsual,
  readBeginning,
  usualBeginning,
} from './beginning.ts'
import styles from './Call.module.css'
import type { DocumentCall } from './callOf.ts'

type Props = { document: WirelineDocument; call: DocumentCall; onClose: () => void }

/** What a call begins with, and where; it begins anew with that. */
export function BeginningForm({ document, call, onClose }: Props) {
  const [typed, setTyped] = useState(() => call.about.getState().beginning)
  const [problems, setProblems] = useState<BeginningProblems>({})
  const [steps] = useState(() => stepsToBeginAt(document, call))
  const [at, setAt] = useState(() => call.about.getState().startedAt)
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  // What is wrong is shown before it is gone to.
  useLayoutEffect(() => {
    if (Object.keys(problems).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [problems])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const read = readBeginning(typed)
    if ('problems' in read) return setProblems(read.problems)
    call.about.setState({ beginning: typed })
    onClose()
    void call.restart(at)
  }
  const asUsual = () => {
    setTyped(usualBeginning)
    setProblems({})
    // The button can’t be pressed once more.
    form.current?.querySelector('input')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  const field = (name: keyof Beginning) => ({
    value: typed[name],
    problem: problems[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  })
  return (
    <form
      ref={form}
      className={styles.beginning}
      // The keyboard goes on to what is asked first.
      data-answer=""
      aria-label="Start over with…"
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <div className={styles.beginningFields}>
        <p className={styles.asked}>Start over with…</p>
        {steps.length > 0 && (
          <Choice
            title="Begins at"
            value={String(at ?? '')}
            choices={[{ value: '', title: 'The first step' }, ...steps]}
            onChange={(value) => setAt(value === '' ? undefined : Number(value))}
          />
        )}
        <div className={styles.pair}>
          <Line title="From" {...field('from')} />
          <Line title="To" {...field('to')} />
        </div>
        <div className={styles.pair}>
          <Choice title="Type" choices={callTypes.map(asChoice)} {...field('type')} />
          <Choice title="Direction" choices={directions.map(asChoice)} {...field('direction')} />
        </div>
        <Area title="Variables" scope="vars" example="name: Ann" {...field('vars')} />
        <Area title="Parameters" scope="params" example="team: sales" {...field('params')} />
        <Area title="Environment" scope="envs" example="KEY: value" {...field('envs')} />
        <Area
          title="More of the call"
          scope="call"
          example="headers: [{ name: X-Id, value: '7' }]"
          {...field('call')}
        />
        <p className={styles.hint}>YAML or JSON, one name a line.</p>
      </div>
      <div className={styles.beginningEnd}>
        <Button type="submit" look="primary" icon="rotate-ccw">
          Start over
        </Button>
        <Button onClick={onClose}>Cancel</Button>
        <Button disabled={isUsual(typed)} onClick={asUsual}>
          As usual
        </Button>
      </div>
    </form>
  )
}

type StepChoice = { value: string; title: string }

const asChoice = (value: string): StepChoice => ({ value, title: value })

/** The step that the call began at, and the selected one. */
function stepsToBeginAt(document: WirelineDocument, call: DocumentCall): StepChoice[] {
  const { flow, selection } = document.store.getState()
  const { startedAt } = call.about.getState()
  const ids = new Set([...(startedAt === undefined ? [] : [startedAt]), ...selection.slice(0, 1)])
  return [...ids].flatMap((id) => {
    const step = stepById(flow, id)
    if (!step) return []
    const which = id === startedAt ? 'as this call' : 'the selected step'
    return [{ value: String(id), title: `“${titleOf(step.method)}”, ${which}` }]
  })
}

type FieldProps = {
  title: string
  value: string
  onChange: (value: string) => void
  problem?: string | undefined
}

function Line({ title, value, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{title}</label>
      <input
        id={id}
        className={styles.input}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

function Choice({ title, value, onChange, choices }: FieldProps & { choices: StepChoice[] }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{title}</label>
      <select
        id={id}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.title}
          </option>
        ))}
      </select>
    </div>
  )
}

function Area(props: FieldProps & { scope: string; example: string }) {
  const { title, value, onChange, problem, scope, example } = props
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {title} <code>{scope}</code>
      </label>
      <textarea
        id={id}
        className={styles.input}
        rows={Math.min(8, Math.max(2, value.split('\n').length))}
        placeholder={example}
        spellCheck={false}
        autoCapitalize="off"
        value={value}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && (
        <p className={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
