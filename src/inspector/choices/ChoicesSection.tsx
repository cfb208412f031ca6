import type { Choices } from '../../swml/index.ts'
import { Button } from '../../ui/Button.tsx'
import fields from '../fields/Field.module.css'
import { useForm } from '../formContext.ts'
import { AskAgain } from './AskAgain.tsx'
import { ChoiceRowView } from './ChoiceRowView.tsx'
import styles from './Choices.module.css'
import { useChoiceRows } from './useChoiceRows.ts'
import { useChoices, useLeads } from './useChoices.ts'

/** What may be answered to a question, and what then happens: kept in step with the step that decides. */
export function ChoicesSection() {
  const { readOnly } = useForm()
  const choices = useChoices()
  if (choices === undefined) return null
  const { question, decision } = choices
  const isAsked = question.by !== 'words' || decision !== undefined
  if (!isAsked || (readOnly && decision === undefined)) return null
  return <Rows choices={choices} />
}

const titles = {
  keys: 'What may be pressed?',
  words: 'What may be said?',
  either: 'What may be pressed or said?',
} as const

function Rows({ choices }: { choices: Choices }) {
  const { readOnly } = useForm()
  const acts = useChoiceRows(choices)
  const { rows, addId } = acts
  const offered = useLeads()
  const byKey = new Map(choices.choices.map((choice) => [choice.key, choice]))
  return (
    <fieldset className={styles.choices} data-field="choices">
      <legend className={fields.label}>{titles[choices.question.by]}</legend>
      {rows.length === 0 && (
        <p className={fields.hint}>For each key, what happens then. The steps for it are made.</p>
      )}
      {rows.map((row, index) => {
        const choice = byKey.get(row.key)
        const next = rows[index + 1]
        return (
          choice && (
            <ChoiceRowView
              key={row.id}
              row={row}
              index={index}
              choice={choice}
              question={choices.question}
              acts={acts}
              offered={offered}
              onEnter={() => (next ? acts.goTo(next.key) : acts.add())}
            />
          )
        )
      })}
      {!readOnly && (
        <Button
          id={addId}
          icon="plus"
          look="outline"
          className={fields.add}
          onClick={() => acts.add()}
        >
          Add a choice
        </Button>
      )}
      {choices.decision !== undefined && <AskAgain choices={choices} acts={acts} />}
    </fieldset>
  )
}
