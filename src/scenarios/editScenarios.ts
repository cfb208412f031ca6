import {
  insertField,
  type Plain,
  type PlainMap,
  put,
  readFlow,
  removeField,
  samePlain,
  setField,
  type TextEdit,
} from '../swml/index.ts'
import { applyEdits } from '../text/applyEdits.ts'
import { scenarioList } from './scenarioList.ts'
import type { Scenario } from './schema.ts'

/** Edits of the file’s text, or why there are none, in plain words. All else in the text keeps its bytes. */
export type ScenarioEdit = { edits: readonly TextEdit[] } | { error: string }

/** Puts a scenario behind the others; an empty text becomes a file. */
export function addScenario(text: string, scenario: Scenario): ScenarioEdit {
  const before = scenarioList(text)
  if (!before) return unsafe
  const flow = readFlow(text)
  const edits = insertField(flow, ['scenarios'], before.length, undefined, plainOf(scenario))
  return checked(text, edits, [...before, plainOf(scenario)])
}

/** Puts a scenario in the place of the one at an index; what stays the same keeps its bytes. */
export function replaceScenario(text: string, index: number, scenario: Scenario): ScenarioEdit {
  const before = scenarioList(text)
  if (!before || index >= before.length) return unsafe
  const edits = setField(readFlow(text), ['scenarios', index], plainOf(scenario))
  return checked(text, edits, before.with(index, plainOf(scenario)))
}

/** Gives the scenario at an index another name. */
export function renameScenario(text: string, index: number, name: string): ScenarioEdit {
  if (name.trim() === '') return { error: 'A scenario needs a name.' }
  const before = scenarioList(text)
  const one = before?.[index]
  if (!before || typeof one !== 'object' || one === null || Array.isArray(one)) return unsafe
  const edits = setField(readFlow(text), ['scenarios', index, 'name'], name)
  return checked(text, edits, before.with(index, { ...one, name }))
}

/** Takes out the scenario at an index. */
export function removeScenario(text: string, index: number): ScenarioEdit {
  const before = scenarioList(text)
  if (!before || index >= before.length) return unsafe
  const edits = removeField(readFlow(text), ['scenarios', index])
  return checked(
    text,
    edits,
    before.filter((_, at) => at !== index),
  )
}

const unsafe = {
  error:
    'This can’t be changed here: the file of scenarios can’t be read, or repeats parts of itself. Change it as a text.',
}

/** A scenario as plain data, without keys that hold nothing. */
function plainOf(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(plainOf)
  // Safe: all that stands in a scenario is plain data.
  if (typeof value !== 'object' || value === null) return value as Plain
  const map: PlainMap = {}
  for (const [key, held] of Object.entries(value))
    if (held !== undefined) put(map, key, plainOf(held))
  return map
}

/** The edits, once it is seen that they make of the text what they are meant to. */
function checked(text: string, edits: readonly TextEdit[], wanted: readonly Plain[]): ScenarioEdit {
  const after = scenarioList(applyEdits(text, edits))
  return after && samePlain([...after], [...wanted]) ? { edits } : unsafe
}
