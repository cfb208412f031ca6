import { useState } from 'react'
import { makeEdit } from '../../commands/makeEdit.ts'
import { offerUndo } from '../../commands/words.ts'
import type { DocumentState } from '../../document/types.ts'
import {
  addChoice,
  askAgain,
  type Choice,
  type Choices,
  choicesOf,
  type Flow,
  freeKey,
  type Lead,
  leadChoice,
  type Outcome,
  type Path,
  removeChoice,
  renameChoice,
  stepAt,
  stepById,
  titleOf,
} from '../../swml/index.ts'
import { focusSoon } from '../fields/focusSoon.ts'
import { useForm } from '../formContext.ts'
import { type ChoiceRow, syncChoices } from './choiceRows.ts'

/** What can be done with the rows. */
export type ChoiceActs = ReturnType<typeof useChoiceRows>

/** The id of what holds a choice's controls. */
export function choiceId(idBase: string, key: string): string {
  return `${idBase}choice-${key}`
}

/** The rows of the choices, and what can be done with them: each one undo step, said aloud. */
export function useChoiceRows({ choices }: Choices) {
  const { form, idBase } = useForm()
  const keys = choices.map(({ key }) => key)
  const [held, setHeld] = useState(() => syncChoices([], keys))
  const rows = syncChoices(held, keys)
  if (rows !== held) setHeld(rows)
  const put = (row: ChoiceRow) =>
    setHeld((before) => before.map((each) => (each.id === row.id ? row : each)))

  const edit = <More>(
    make: (flow: Flow, question: Path) => Outcome<More>,
    label: string,
    done: (made: More, state: DocumentState) => void,
    select?: (made: More) => readonly Path[],
  ) => {
    form.leave()
    makeEdit(
      form,
      (flow) => {
        const step = stepById(flow, form.stepId)
        return step ? make(flow, step.path) : { error: 'This step isn’t there any more.' }
      },
      { label, ...(select ? { select } : {}) },
      done,
    )
  }
  const say = form.ports.announce
  const addId = `${idBase}choice-add`

  return {
    rows,
    addId,
    /** Some answer is more than a few keys. */
    isWide: keys.some((key) => key.length > mostKeys),
    goTo: (key: string) => focusSoon(choiceId(idBase, key)),
    add: () => {
      const key = freeKey(keys)
      edit(
        (flow, question) => addChoice(flow, question, key),
        `Add choice ${key}`,
        () => {
          say(`Added choice ${key}. Type its key, or go on.`)
          focusSoon(choiceId(idBase, key))
        },
      )
    },
    type: (row: ChoiceRow, text: string) => {
      if (text === '' || rows.some(({ id, key }) => id !== row.id && key === text))
        return put({ ...row, typed: text })
      put({ id: row.id, key: text, base: row.base })
      form.write(
        (flow, step) => {
          const { choices: there = [] } = choicesOf(flow, step.path) ?? {}
          const now = [row.key, row.base].find((each) => there.some(({ key }) => key === each))
          const made = renameChoice(flow, step.path, now ?? row.key, text)
          if ('edits' in made) return made.edits
          form.ports.notify({ tone: 'error', text: made.error })
          return undefined
        },
        `Change choice ${row.base}`,
        `choice${row.id}`,
      )
    },
    leave: (row: ChoiceRow) => {
      form.leave()
      if (row.base !== row.key) say(`Choice ${row.base} is ${row.key} now`)
      put({ id: row.id, key: row.key, base: row.key })
    },
    remove: ({ key, steps }: Choice) => {
      const index = keys.indexOf(key)
      edit(
        (flow, question) => removeChoice(flow, question, key),
        `Remove choice ${key}`,
        () => {
          if (steps === 0) say(`Removed choice ${key}`)
          else offerUndo(form, `Removed choice ${key} with ${counted(steps)}`)
          const next = keys[index + 1] ?? keys[index - 1]
          focusSoon(...(next === undefined ? [] : [`${choiceId(idBase, next)}-remove`]), addId)
        },
      )
    },
    lead: (key: string, lead: Lead | undefined) => {
      const isStep = lead?.kind === 'method'
      edit(
        (flow, question) => leadChoice(flow, question, key, lead),
        `Let choice ${key} ${inWords(lead)}`,
        ({ path }, { flow }) => {
          say(`Choice ${key}: ${inWords(lead)}`)
          const first = isStep ? stepAt(flow, path) : undefined
          if (first) form.ports.view.reveal(first.id, { focus: true })
        },
        isStep ? ({ path }) => [path] : undefined,
      )
    },
    again: (times: number | undefined) =>
      edit(
        (flow, question) => askAgain(flow, question, times),
        times === undefined ? 'Don’t ask again' : `Ask again ${times} times`,
        () => say(times === undefined ? 'Doesn’t ask again' : `Asks again, ${times} times at most`),
      ),
    /** The same, while the number is typed: all of it one change. */
    typeTimes: (times: number) =>
      form.write(
        (flow, step) => {
          const made = askAgain(flow, step.path, times)
          return 'edits' in made ? made.edits : undefined
        },
        'Change how often to ask again',
        'ask-again',
      ),
  }
}

const mostKeys = 4

function counted(steps: number): string {
  return steps === 1 ? 'its step' : `its ${steps} steps`
}

function inWords(lead: Lead | undefined): string {
  if (lead === undefined) return 'lead nowhere'
  if (lead.kind === 'again') return 'ask again'
  if (lead.kind === 'method') return `begin with ${titleOf(lead.name)}`
  return lead.kind === 'section' ? `go to section ${lead.name}` : `jump to ${lead.name}`
}
