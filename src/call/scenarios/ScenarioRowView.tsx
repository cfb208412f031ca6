import { memo, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { answerWords } from './answerWords.ts'
import { NameForm } from './NameForm.tsx'
import { ProblemList } from './ProblemList.tsx'
import styles from './Scenarios.module.css'
import { resultWords, type ScenarioRow } from './scenarioRows.ts'

/** What can be done with a scenario of the list. */
export type RowActs = {
  toggle: (index: number) => void
  /** To one of its differences, by its number. */
  lead: (row: ScenarioRow, at: number) => void
  play: (row: ScenarioRow) => void
  run: (row: ScenarioRow) => void
  /** Answers why it can’t be called so. */
  rename: (index: number, name: string) => string | undefined
  remove: (row: ScenarioRow) => void
  edit: (row: ScenarioRow, problem?: number) => void
}

type Props = { row: ScenarioRow; isOpen: boolean; acts: RowActs }

const icons = { passed: 'circle-check', failed: 'circle-alert', 'out-of-date': 'history' } as const

/** One scenario: what came of it, what differs, and, once it is opened, what happens in it and what to do with it. */
export const ScenarioRowView = memo(function ScenarioRowView({ row, isOpen, acts }: Props) {
  const { index, name, result, differences, problems, scenario } = row
  const [isNaming, setNaming] = useState(false)
  const renamer = useRef<HTMLButtonElement>(null)
  const stopNaming = () => {
    setNaming(false)
    requestAnimationFrame(() => renamer.current?.focus())
  }
  const icon = scenario ? (result ? icons[result] : 'circle-dot') : 'triangle-alert'
  return (
    <li
      className={styles.row}
      data-scenario={name}
      data-result={result}
      data-unread={scenario ? undefined : ''}
    >
      <button
        type="button"
        className={styles.rowHead}
        aria-expanded={isOpen}
        data-row={index}
        data-autofocus={index === 0 ? '' : undefined}
        onClick={() => acts.toggle(index)}
      >
        <Icon name={icon} />
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.tag}>{resultWords(row)}</span>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
      </button>
      {differences.length > 0 && (
        <ul className={styles.differences} aria-label={`What differs in ${name}`}>
          {differences.map(({ text, path }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have nothing else, and no state
            <li key={at}>
              {path ? (
                <button type="button" data-difference="" onClick={() => acts.lead(row, at)}>
                  {text}
                </button>
              ) : (
                <p data-difference="">{text}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <ProblemList
          label={`What is wrong with ${name}`}
          problems={problems}
          onShow={(at) => acts.edit(row, at)}
        />
      )}
      {isOpen && (
        <div className={styles.inside}>
          {isNaming ? (
            <NameForm
              label="New name"
              first={name}
              done="Rename"
              onDone={(next) => {
                const problem = acts.rename(index, next)
                if (problem === undefined) stopNaming()
                return problem
              }}
              onCancel={stopNaming}
            />
          ) : (
            <>
              {scenario && (
                <ul className={styles.answers} aria-label="What is answered in it">
                  {(scenario.answers ?? []).map((answer, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <li key={at} dir="auto">
                      {answerWords(answer)}
                    </li>
                  ))}
                  {!scenario.answers?.length && <li>Nothing is answered in it.</li>}
                </ul>
              )}
              <div className={styles.acts}>
                {scenario && (
                  <>
                    <Button look="outline" onClick={() => acts.play(row)}>
                      Play it
                    </Button>
                    <Button look="outline" onClick={() => acts.run(row)}>
                      Run it
                    </Button>
                    <Button look="outline" ref={renamer} onClick={() => setNaming(true)}>
                      Rename
                    </Button>
                  </>
                )}
                <Button look="outline" onClick={() => acts.edit(row)}>
                  Edit
                </Button>
                <Button look="danger" onClick={() => acts.remove(row)}>
                  Remove
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </li>
  )
})
