import type { Outcome, ReadScenario, Scenario, ScenarioResult } from '../../scenarios/types.ts'
import type { Flow } from '../../swml/index.ts'
import { counted } from '../../text/counted.ts'

/** What came of a scenario, without what it came to. */
export type Result = Omit<ScenarioResult, 'reached'>

/** What came of a scenario when it was last run, and the flow that it went through. */
export type Came = { result: Result; flow: Flow }

/** A scenario as it is listed. */
export type ScenarioRow = {
  index: number
  name: string
  scenario: Scenario | undefined
  /** Undefined: it hasn’t been run, or can’t be read. */
  result: Outcome | undefined
  differences: Result['differences']
  /** That its differences lie in. */
  flow: Flow | undefined
  problems: ReadScenario['problems']
}

/** What a result is kept by: a scenario keeps it under another name, and in another place. */
export function keyOfScenario(scenario: Scenario): string {
  return JSON.stringify({ ...scenario, name: '' })
}

/** All scenarios of a file, in its order, with what came of them when they were last run. */
export function rowsOf(
  scenarios: readonly ReadScenario[],
  results?: ReadonlyMap<string, Came>,
): ScenarioRow[] {
  return scenarios.map(({ name, scenario, problems }, index) => {
    const came = scenario && results?.get(keyOfScenario(scenario))
    const { result, differences = [] } = came?.result ?? {}
    return { index, name, scenario, problems, result, differences, flow: came?.flow }
  })
}

/** In words, as a tag of a row. */
export function resultWords({ result, scenario }: ScenarioRow): string {
  if (!scenario) return 'Can’t be read'
  return result === undefined ? 'Not run yet' : words[result]
}

const words = { passed: 'Passed', failed: 'Failed', 'out-of-date': 'Out of date' } as const

/** “3 passed · 1 failed”: how many there are of each; empty without any. */
export function countWords(rows: readonly ScenarioRow[]): string {
  const count = (of: (row: ScenarioRow) => boolean) => rows.filter(of).length
  const kinds: readonly [number, string][] = [
    [count(({ result }) => result === 'passed'), 'passed'],
    [count(({ result }) => result === 'failed'), 'failed'],
    [count(({ result }) => result === 'out-of-date'), 'out of date'],
    [count(({ scenario }) => !scenario), 'can’t be read'],
    [count(({ scenario, result }) => scenario !== undefined && !result), 'not run'],
  ]
  return kinds.flatMap(([many, word]) => (many > 0 ? [`${many} ${word}`] : [])).join(' · ')
}

/** Whether a scenario isn’t as it should be: it can’t be read, or was run and didn’t pass. */
export function isWrong({ scenario, result }: ScenarioRow): boolean {
  return !scenario || (result !== undefined && result !== 'passed')
}

/** At most so many are told by name. */
const most = 3

/** What is said once scenarios have been run: how many passed, and which didn’t and why. */
export function spokenResults(rows: readonly ScenarioRow[]): string {
  const wrong = rows.filter(({ result }) => result !== undefined && result !== 'passed')
  if (wrong.length === 0) {
    const passed = rows.filter(({ result }) => result === 'passed').length
    const isAll = passed === rows.length && passed > 1
    return isAll ? `All ${counted(passed, 'scenario')} passed.` : `Scenarios: ${countWords(rows)}.`
  }
  const told = wrong.slice(0, most).map((row) => {
    const why = row.differences[0]?.text ?? ''
    const sentence = `“${row.name}” ${row.result === 'failed' ? 'failed' : 'is out of date'}`
    return why === '' ? `${sentence}.` : `${sentence}: ${why}`
  })
  const more = wrong.length > most ? ` And ${wrong.length - most} more.` : ''
  return `Scenarios: ${countWords(rows)}. ${told.join(' ')}${more}`
}
