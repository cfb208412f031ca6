import {
  allSteps,
  bodyValue,
  controlOf,
  definitionOf,
  documentText,
  type Flow,
  isDocument,
  type ListChoice,
  longestExpression,
  type Plain,
  placeholdersIn,
  readFlow,
  type Step,
} from '../../swml/index.ts'

/** The values that a flow compares a variable with: what may make a difference to the way that a call takes. */
export type AskedFor = ReadonlyMap<string, readonly Plain[]>

/** Documents within documents are looked into down to here. */
const deepest = 3

/** What a flow asks for, by the variables’ paths as they are written, without `vars.`. */
export function askedForIn(flow: Flow): AskedFor {
  const found = new Map<string, Plain[]>()
  lookIn(flow, found, 0)
  return found
}

function lookIn(flow: Flow, found: Map<string, Plain[]>, depth: number): void {
  for (const step of allSteps(flow)) {
    for (const choice of choicesOf(step)) lookInChoice(choice, found)
    lookInSource(whenOf(step), found)
    for (const text of textsIn(step.value))
      for (const { inner } of placeholdersIn(text)) lookInSource(inner, found)
    const dest = controlOf(step).call?.dest ?? ''
    if (depth < deepest && isDocument(dest)) lookIn(readFlow(documentText(dest)), found, depth + 1)
  }
}

function lookInChoice(choice: ListChoice, found: Map<string, Plain[]>): void {
  if (choice.kind === 'test') for (const { when } of choice.entries) lookInSource(when ?? '', found)
  else for (const { key } of choice.cases) add(found, choice.variable, key)
}

/** How a step chooses among its lists. */
export function choicesOf(step: Step): ListChoice[] {
  const runs = runsOf(step)
  return [runs?.chooses, runs?.after?.chooses].filter((choice) => choice !== undefined)
}

/** The test that a step jumps by. */
export function whenOf(step: Step): string {
  return runsOf(step)?.jump?.when ?? ''
}

function runsOf(step: Step) {
  const definition = definitionOf(step)
  return definition?.runs?.(bodyValue(definition, step.value))
}

const name = '[A-Za-z_$][\\w$]*(?:\\.[\\w$]+)*'
const literal = '(?:\'[^\']*\'|"[^"]*"|-?\\d+(?:\\.\\d+)?|true|false)'
const sign = '(===?|!==?|[<>]=?)'
const compared = new RegExp(`(${name})\\s*${sign}\\s*(${literal})`, 'g')
const turned = new RegExp(`(${literal})\\s*${sign}\\s*(${name})`, 'g')
const searched = new RegExp(`(${name})\\.(?:includes|startsWith|endsWith)\\((${literal})\\)`, 'g')
const bare = new RegExp(`^\\s*!?\\s*(${name})\\s*$`)

/** What is compared in JavaScript: only what is written plainly is found. */
function lookInSource(source: string, found: Map<string, Plain[]>): void {
  if (source.length > longestExpression) return
  for (const [, variable = '', by = '', value = ''] of source.matchAll(compared))
    addLiteral(found, variable, value, by)
  for (const [, value = '', by = '', variable = ''] of source.matchAll(turned))
    addLiteral(found, variable, value, turnedSign(by))
  for (const [, variable = '', value = ''] of source.matchAll(searched))
    addLiteral(found, variable, value, '==')
  for (const part of source.split(/&&|\|\|/)) {
    const [, variable] = bare.exec(part) ?? []
    if (variable !== undefined) for (const value of [true, false]) add(found, variable, value)
  }
}

const turnedSign = (by: string) => by.replace(/[<>]/, (one) => (one === '<' ? '>' : '<'))

/** What makes the comparison true comes first. */
function addLiteral(
  found: Map<string, Plain[]>,
  variable: string,
  written: string,
  by: string,
): void {
  const quoted = /^['"](.*)['"]$/s.exec(written)?.[1]
  const isTruth = written === 'true' || written === 'false'
  const values =
    quoted !== undefined
      ? [quoted]
      : isTruth
        ? [written === 'true', written !== 'true']
        : numbersFor(Number(written), by)
  for (const value of values) add(found, variable, value)
}

function numbersFor(number: number, by: string): number[] {
  if (by === '>' || by.startsWith('!')) return [number + 1, number, number - 1]
  return by === '<' ? [number - 1, number, number + 1] : [number, number + 1, number - 1]
}

function add(found: Map<string, Plain[]>, written: string, value: Plain): void {
  const variable = written.replace(/^[%$]\{\s*(.*?)\s*\}$/, '$1').replace(/^vars\./, '')
  const known = found.get(variable) ?? []
  found.set(variable, known)
  if (!known.includes(value)) known.push(value)
}

function* textsIn(value: Plain | undefined): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* textsIn(one)
}
