import { useState } from 'react'
import {
  type Condition,
  type ConditionTest,
  isOperator,
  operators,
  ordersNumbers,
} from '../../swml/index.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import styles from './Condition.module.css'
import field from './Field.module.css'
import { ProblemLine } from './ProblemLine.tsx'
import { RowInput } from './RowInput.tsx'

type Part = 'variable' | 'operator' | 'value'

type Props = {
  id: string
  name: string
  /** What it is called when it is read aloud. */
  words: string
  test: ConditionTest
  /** The condition that the test stands in, or will. */
  source: string
  /** How it is joined to the one before; undefined for the first. */
  joined: Condition['joined'] | undefined
  onJoin: (joined: Condition['joined']) => void
  /** Writes the test; false where it can't be written. */
  onChange: (test: ConditionTest, part: Part) => boolean
  onRemove: (() => void) | undefined
}

/** One test of a condition: variable, operator and value. What can't be written yet is kept as it was typed. */
export function ConditionTestRow(props: Props) {
  const { id, name, words, source, joined, onRemove } = props
  const { form, readOnly } = useForm()
  const [draft, setDraft] = useState<{ test: ConditionTest; source: string }>()
  const [left, setLeft] = useState(false)
  // What it was before the user began to type: a number stays one while it is typed anew.
  const [literal, setLiteral] = useState(props.test.literal)
  const isDraft = draft !== undefined && draft.source === source
  const test = isDraft ? draft.test : props.test
  const refusal = isDraft && left ? refusalOf(test) : undefined
  // What it was compared with, for who only looks at an operator that takes no value.
  const [compared, setCompared] = useState<Compared>()
  const change = (next: ConditionTest, part: Part) => {
    const isWritten = props.onChange(next, part)
    setDraft(isWritten ? undefined : { test: next, source })
  }
  const pick = (operator: string) => {
    if (!isOperator(operator)) return
    form.leave()
    const { value, literal } = test
    if (value !== '') setCompared({ value, literal })
    const isBack = operators[operator].takesValue && value === ''
    change({ ...test, operator, ...(isBack && compared) }, 'operator')
    form.leave()
  }
  const describedBy = refusal === undefined ? undefined : `${id}-problem`
  return (
    <fieldset
      className={styles.test}
      aria-label={words}
      disabled={readOnly}
      onFocus={() => setLeft(false)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) form.afterPress(() => setLeft(true))
      }}
    >
      {joined !== undefined && (
        <select
          className={`${field.control} ${styles.joint}`}
          name={`${name}.joined`}
          aria-label={`How ${words} is joined`}
          value={joined}
          onChange={({ target }) => props.onJoin(target.value === 'or' ? 'or' : 'and')}
        >
          <option value="and">and</option>
          <option value="or">or</option>
        </select>
      )}
      <div className={styles.variable}>
        <RowInput
          id={`${id}.variable`}
          name={`${name}.variable`}
          aria-label={`${words}: variable`}
          aria-invalid={refusal !== undefined || undefined}
          aria-describedby={describedBy}
          value={test.variable}
          placeholder="variable"
          script
          takesVariables
          disabled={readOnly}
          onWrite={(variable) => change({ ...test, variable: String(variable) }, 'variable')}
        />
      </div>
      <select
        className={`${field.control} ${styles.operator}`}
        name={`${name}.operator`}
        aria-label={`${words}: how it is compared`}
        value={test.operator}
        onChange={({ target }) => pick(target.value)}
      >
        {Object.entries(operators).map(([key, { title }]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
      {operators[test.operator].takesValue && (
        <div className={styles.value}>
          <RowInput
            id={`${id}.value`}
            name={`${name}.value`}
            aria-label={`${words}: value`}
            inputMode={ordersNumbers(test.operator) ? 'decimal' : 'text'}
            value={test.value}
            placeholder="value"
            read={test.operator === 'isAnyCase' ? lowered : undefined}
            disabled={readOnly}
            onFocus={() => setLiteral(test.literal)}
            onWrite={(value) => change({ ...test, literal, value: String(value) }, 'value')}
          />
        </div>
      )}
      {onRemove !== undefined && !readOnly && (
        <IconButton
          icon="trash-2"
          label={`Remove ${words}`}
          className={field.small}
          once
          onClick={onRemove}
        />
      )}
      {refusal !== undefined && (
        <div id={describedBy} className={styles.problem}>
          <ProblemLine message={refusal} severity="error" />
        </div>
      )}
    </fieldset>
  )
}

type Compared = Pick<ConditionTest, 'value' | 'literal'>

/** Why a test can't be written yet; undefined where nothing was filled in. */
function refusalOf({ variable, value }: ConditionTest): string | undefined {
  if (variable !== '') return 'This is no variable’s name.'
  return value === '' ? undefined : 'Which variable? Without one the condition stays as it was.'
}

/** Small letters alone are found whatever the capitals. */
function lowered(text: string): string {
  return text.toLowerCase()
}
