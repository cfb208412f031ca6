import { useState } from 'react'
import {
  type Condition,
  type ConditionTest,
  joinedBy,
  readCondition,
  withoutTest,
  withTest,
} from '../../swml/index.ts'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import { fieldName } from '../logic/fieldName.ts'
import styles from './Condition.module.css'
import { ConditionTestRow } from './ConditionTestRow.tsx'
import field from './Field.module.css'
import type { FieldViewProps } from './fieldProps.ts'
import { focusSoon } from './focusSoon.ts'
import { TextField } from './TextField.tsx'

/** Whether a field is a condition in JavaScript, or could become one. */
export function isConditionField({ field, value }: FieldViewProps): boolean {
  const isText = value === undefined || value === null || typeof value === 'string'
  return field.role === 'condition' && field.shape.kind === 'text' && isText
}

/**
 * A condition as a sentence (variable, is, value; several joined by and / or) above its JavaScript, which is the truth:
 * a sentence changes only the part of it that it says, and what it can't say is left to the JavaScript.
 */
export function ConditionField(props: FieldViewProps) {
  const { path, value } = props
  const source = typeof value === 'string' ? value : ''
  const condition = readCondition(source)
  return (
    <TextField
      {...props}
      switcher={
        condition === undefined ? (
          <p className={field.hint}>More than a sentence can say here: edit the JavaScript.</p>
        ) : (
          <Sentence {...props} key={fieldName(path)} source={source} condition={condition} />
        )
      }
    />
  )
}

/** A test that nobody has filled in yet. */
const blank: ConditionTest = { variable: '', operator: 'is', value: '' }

type Props = FieldViewProps & { source: string; condition: Condition }

function Sentence({ field, path, title: own, source, condition }: Props) {
  const { form, idBase, readOnly } = useForm()
  const title = own ?? field.title ?? field.name
  const name = fieldName(path)
  const { tests } = condition
  const [more, setMore] = useState<number>()
  // How a second test is joined, as long as there is none to ask.
  const [joined, setJoined] = useState<Condition['joined']>('and')
  const isAdding = tests.length === 0 || more === tests.length
  const rows: readonly ConditionTest[] = isAdding ? [...tests, blank] : tests
  const how = tests.length > 1 ? condition.joined : joined
  const rowId = (index: number) => `${idBase}${name}.${index}`
  const write = (text: string, part: string) =>
    form.set(path, text, `Change ${title}`, `${path.join('.')}:${part}`)
  const change = (index: number, test: ConditionTest, part: string): boolean => {
    const next = withTest(source, index, test)
    if (next === undefined) return false
    const text = tests.length === 1 && index === 1 ? joinedBy(next, how) : next
    write(text ?? next, `${index}.${part}`)
    return true
  }
  const remove = (index: number) => {
    form.leave()
    setMore(undefined)
    const rest = withoutTest(source, index)
    if (rest === '') form.remove(path, `Clear ${title}`)
    else if (rest !== undefined) write(rest, 'remove')
    form.leave()
    form.ports.announce('Removed the test')
    focusSoon(`${rowId(Math.max(0, index - 1))}.variable`)
  }
  const joinBy = (next: Condition['joined']) => {
    setJoined(next)
    const text = joinedBy(source, next)
    if (tests.length < 2 || text === undefined) return
    form.leave()
    write(text, 'joined')
    form.leave()
  }
  return (
    <div className={styles.sentence}>
      {rows.map((test, index) => (
        <ConditionTestRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a test is known by its place alone
          key={index}
          id={rowId(index)}
          name={`${name}.${index}`}
          words={rows.length === 1 ? title : `${title}, test ${index + 1}`}
          test={test}
          source={source}
          joined={index === 0 ? undefined : how}
          onJoin={joinBy}
          onChange={(next, part) => change(index, next, part)}
          onRemove={rows.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      {!readOnly && !isAdding && (
        <Button
          icon="plus"
          className={styles.add}
          onClick={() => {
            form.leave()
            setMore(tests.length)
            focusSoon(`${rowId(tests.length)}.variable`)
          }}
        >
          Add a test
        </Button>
      )}
    </div>
  )
}
