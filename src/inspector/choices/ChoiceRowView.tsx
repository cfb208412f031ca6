import { type FocusEvent, useState } from 'react'
import { type Choice, keyProblem, type Question } from '../../swml/index.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import fields from '../fields/Field.module.css'
import { ProblemLine } from '../fields/ProblemLine.tsx'
import { RowInput } from '../fields/RowInput.tsx'
import { useForm } from '../formContext.ts'
import styles from './Choices.module.css'
import { type ChoiceRow, keyRefusal } from './choiceRows.ts'
import { LeadSelect } from './LeadSelect.tsx'
import { ShowButton } from './ShowButton.tsx'
import { type ChoiceActs, choiceId } from './useChoiceRows.ts'
import type { OfferedLeads } from './useChoices.ts'

type Props = {
  row: ChoiceRow
  index: number
  choice: Choice
  question: Question
  acts: ChoiceActs
  offered: OfferedLeads
  /** Enter in the key: on to the next row. */
  onEnter: () => void
}

/** A choice: its key, what happens then, and where that is. */
export function ChoiceRowView({ row, index, choice, question, acts, offered, onEnter }: Props) {
  const { form, idBase, readOnly, showAll } = useForm()
  const [left, setLeft] = useState(false)
  const { key } = row
  const id = choiceId(idBase, key)
  const refusal = keyRefusal(row)
  const problem = left || showAll ? keyProblem(question, key) : undefined
  const isWrong = refusal !== undefined || problem !== undefined
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    acts.leave(row)
    // What is said then must not move what is being clicked.
    form.afterPress(() => setLeft(true))
    const said = refusal ?? keyProblem(question, key)
    if (said !== undefined) form.ports.announce(said, 'always')
  }
  const wait = () => {
    form.leave()
    form.set([question.mostIn], key.length, `Wait for ${key.length} keys`)
    form.leave()
    form.ports.announce(`The question waits for ${key.length} keys now`)
    acts.goTo(key)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the focus of what it holds
    <div
      id={id}
      className={fields.row}
      data-choice={key}
      data-field={`choices.${index}`}
      onBlur={onBlur}
    >
      <div className={styles.row} data-wide={acts.isWide || undefined}>
        <RowInput
          id={`${id}-key`}
          name={`choices.${index}.key`}
          aria-label={`Key of choice ${key}`}
          aria-invalid={refusal !== undefined || undefined}
          aria-describedby={isWrong ? `${id}-problem` : undefined}
          disabled={readOnly}
          value={row.typed ?? key}
          onWrite={(text) => acts.type(row, String(text))}
          onEnter={onEnter}
        />
        <div className={styles.does}>
          {choice.steps > 0 && choice.lead === undefined ? (
            <p className={styles.words} dir="auto" title={choice.words}>
              {choice.words}
            </p>
          ) : (
            <LeadSelect choice={choice} index={index} acts={acts} offered={offered} />
          )}
        </div>
        <ShowButton label={`Show choice ${key} on the canvas`} leading={choice} />
        {!readOnly && (
          <IconButton
            id={`${id}-remove`}
            icon="trash-2"
            label={`Remove choice ${key}`}
            className={fields.small}
            once
            onClick={() => acts.remove(choice)}
          />
        )}
      </div>
      {isWrong && (
        <div id={`${id}-problem`} className={fields.problems}>
          {refusal !== undefined && <ProblemLine message={refusal} severity="error" />}
          {refusal === undefined && problem !== undefined && (
            <>
              <ProblemLine message={problem} severity="warning" />
              {!readOnly && (
                <Button look="outline" className={fields.add} onClick={wait}>
                  Wait for {key.length} keys
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </div>
  )
}
