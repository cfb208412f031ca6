import { get, type Plain, readData } from '../swml/index.ts'

/** The scenarios of a file’s text, as plain data, whatever stands in them; undefined where it can’t be read as one. */
export function scenarioList(text: string): readonly Plain[] | undefined {
  const { value, errors } = readData(text)
  if (errors.length > 0) return undefined
  if (value === undefined || value === null) return []
  const list = get(value, 'scenarios')
  if (list === null) return []
  return Array.isArray(list) ? list : undefined
}

/** Whether a text is a file of scenarios and not a call flow. */
export function holdsScenarios(text: string): boolean {
  // Most texts are something else, and are told without being read.
  if (!/scenarios/.test(text)) return false
  const { value } = readData(text)
  return get(value, 'scenarios') !== undefined && get(value, 'sections') === undefined
}
