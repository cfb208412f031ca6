import { get, isMap, type Plain, samePlain } from '../swml/index.ts'
import { appendScenarios } from './appendScenarios.ts'
import { readScenarios } from './readScenarios.ts'
import { scenarioList } from './scenarioList.ts'

/** A text with the scenarios of another file in it: so many came, and so many were in it already. */
export type Joined = { text: string; added: number; known: number }

/**
 * Puts the scenarios of a file behind those of another text. What is there already isn’t put there again; one whose
 * name is taken gets a number. An empty text becomes the file as it is, with its comments.
 *
 * @returns the text that comes of it, or in plain words why the two can’t be put together
 */
export function joinScenarios(text: string, file: string): Joined | { error: string } {
  const others = scenarioList(file)
  if (!others) {
    const [problem] = readScenarios(file).problems
    return { error: problem ? `Line ${problem.line}: ${problem.message}` : 'It can’t be read.' }
  }
  if (text.trim() === '') return { text: file, added: others.length, known: 0 }
  const own = scenarioList(text)
  if (!own) return { error: 'Those of the flow can’t be read. Mend them first.' }
  const added: Plain[] = []
  for (const one of others) {
    const all = [...own, ...added]
    const isKnown = all.some(
      (each) => get(each, 'name') === get(one, 'name') && samePlain(each, one),
    )
    if (!isKnown) added.push(withOwnName(one, all))
  }
  const known = others.length - added.length
  if (added.length === 0) return { text, added: 0, known }
  const joined = appendScenarios(text, added, file)
  if (joined === undefined)
    return { error: 'Those of the flow are written in a way that they can’t be added to.' }
  return { text: joined, added: added.length, known }
}

/** A name that is taken gets a number: “Sales is busy (2)”. */
function withOwnName(one: Plain, all: readonly Plain[]): Plain {
  const name = get(one, 'name')
  const names = new Set(all.map((each) => get(each, 'name')))
  if (!isMap(one) || typeof name !== 'string' || !names.has(name)) return one
  let number = 2
  while (names.has(`${name} (${number})`)) number += 1
  return { ...one, name: `${name} (${number})` }
}
