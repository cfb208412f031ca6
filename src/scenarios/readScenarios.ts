import { get, getIn, isMap, type Path, type Plain, readData } from '../swml/index.ts'
import { lineAndColumn } from '../text/lineAndColumn.ts'
import { issueWords, pathOf } from './issueWords.ts'
import { type Scenario, scenarioSchema } from './schema.ts'
import type { ReadScenario, ScenarioFile, ScenarioProblem } from './types.ts'

/** Reads a file of scenarios, whatever stands in it: each that can be read is there, and the others say why not. */
export function readScenarios(text: string): ScenarioFile {
  const data = readData(text)
  const problem = (message: string, range: ScenarioProblem['range']): ScenarioProblem => ({
    message,
    range,
    ...lineAndColumn(text, range.start),
  })
  if (data.errors.length > 0) {
    const problems = data.errors.map(({ message, range }) => problem(message, range))
    return { text, scenarios: [], problems }
  }
  const { value } = data
  if (value === undefined || value === null) return { text, scenarios: [], problems: [] }
  const at = (message: string, path: Path) => problem(message, data.rangeAt(path))
  const whole = wholeProblems(value).map(({ message, path }) => at(message, path))
  const list = get(value, 'scenarios')
  const scenarios = (Array.isArray(list) ? list : []).map((one, index): ReadScenario => {
    const path = ['scenarios', index]
    const problems = problemsOf(one).map((found) => at(found.message, [...path, ...found.path]))
    const name = get(one, 'name')
    return {
      name: typeof name === 'string' && name !== '' ? name : `Scenario ${index + 1}`,
      // Safe: the schema finds nothing wrong with it. What Zod makes of it would lack keys such as __proto__.
      scenario: problems.length === 0 ? (one as unknown as Scenario) : undefined,
      range: data.rangeAt(path),
      problems,
    }
  })
  const problems = [...whole, ...scenarios.flatMap((each) => each.problems)]
  return { text, scenarios, problems: problems.sort((a, b) => a.range.start - b.range.start) }
}

type Found = { message: string; path: Path }

function wholeProblems(value: Plain): Found[] {
  if (!isMap(value) || !Object.hasOwn(value, 'scenarios'))
    return [{ message: 'A file of scenarios begins with “scenarios:” and a list.', path: [] }]
  const list = get(value, 'scenarios')
  const isList = list === null || Array.isArray(list)
  const others = Object.keys(value).filter((key) => key !== 'scenarios')
  return [
    ...(isList ? [] : [{ message: '“scenarios” is a list of scenarios.', path: ['scenarios'] }]),
    ...others.map((key) => ({ message: `“${key}” isn’t known here.`, path: [key] })),
  ]
}

function problemsOf(value: Plain): Found[] {
  const { error } = scenarioSchema.safeParse(value)
  return (error?.issues ?? []).flatMap((issue) => issueWords(issue, getIn(value, pathOf(issue))))
}
