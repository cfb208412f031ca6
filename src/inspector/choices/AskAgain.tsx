import { useState } from 'react'
import { type Choices, timesRange } from '../../swml/index.ts'
import fields from '../fields/Field.module.css'
import { ProblemLine } from '../fields/ProblemLine.tsx'
import { RowInput } from '../fields/RowInput.tsx'
import { useForm } from '../formContext.ts'
import styles from './Choices.module.css'
import { ShowButton } from './ShowButton.tsx'
import type { ChoiceActs } from './useChoiceRows.ts'

const usual = 3

/** Whether the question is asked again where the answer is no choice, or there is none, and how often. */
export function AskAgain({ choices, acts }: { choices: Choices; acts: ChoiceActs }) {
  const { form, idBase, readOnly } = useForm()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const { again, otherwise } = choices
  const { min, max } = timesRange()
  const write = (text: string) => {
    const times = /^\d+$/.test(text) ? Number(text) : 0
    const isFine = times >= min && times <= max
    setTyped(isFine ? undefined : text)
    if (isFine) acts.typeTimes(times)
  }
  const leave = () => {
    form.leave()
    setTyped(undefined)
  }
  const id = `${idBase}choices.again`
  return (
    <div className={fields.row} data-choice-otherwise>
      <div className={styles.otherwise}>
        <span className={styles.otherwiseTitle}>No answer or something else</span>
        {otherwise && (
          <ShowButton label="Show what happens then on the canvas" leading={otherwise} />
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the focus of what it holds */}
      <div className={styles.again} onBlur={leave}>
        <label className={fields.box}>
          <input
            type="checkbox"
            name="choices.again"
            disabled={readOnly}
            checked={again !== undefined}
            onChange={({ target }) => acts.again(target.checked ? usual : undefined)}
          />
          Ask again
        </label>
        {again !== undefined && (
          <>
            <RowInput
              id={`${id}.times`}
              name="choices.again.times"
              aria-label="How often to ask again"
              aria-invalid={typed !== undefined || undefined}
              aria-describedby={typed === undefined ? undefined : `${id}-problem`}
              inputMode="numeric"
              disabled={readOnly}
              value={typed ?? String(again.max ?? '')}
              placeholder={String(max)}
              onWrite={(text) => write(String(text))}
            />
            <span className={fields.unit}>{again.max === 1 ? 'time' : 'times'}</span>
          </>
        )}
      </div>
      {typed !== undefined && (
        <div id={`${id}-problem`} className={fields.problems}>
          <ProblemLine message={`Type a number from ${min} to ${max}.`} severity="error" />
        </div>
      )}
      <p className={fields.hint}>{whatThen(choices)}</p>
    </div>
  )
}

/** What happens where the answer is no choice. */
function whatThen({ again, otherwise }: Choices): string {
  const words = otherwise && otherwise.steps > 0 ? `${otherwise.words}.` : undefined
  if (again === undefined) return words ?? 'The call goes on after the choices.'
  const then = 'Then the call goes on after the choices.'
  if (again.where === 'after') return `So does every choice that goes on. ${then}`
  return otherwise?.lead?.kind === 'again' ? then : (words ?? then)
}
