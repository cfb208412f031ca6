import { errorsOf } from '../../simulation/index.ts'
import {
  allSteps,
  controlOf,
  type Flow,
  getIn,
  type ListChoice,
  listOf,
  type Path,
  parentStep,
  reachOf,
  type Step,
  samePath,
} from '../../swml/index.ts'
import { counted } from '../../text/counted.ts'
import type { MissingWay } from '../types.ts'
import { choicesOf } from './askedFor.ts'
import type { Search } from './search.ts'
import { listKey, stepKey } from './searchState.ts'

/** What wasn’t come to, and why. `isWhole`: nothing was left to be tried. */
export function missingWays(search: Search, isWhole: boolean): MissingWay[] {
  const { flow, left } = search
  const isMissing = (path: Path) => left.has(listKey(JSON.stringify(path)))
  return allSteps(flow).flatMap((step): MissingWay[] => {
    const own = left.has(stepKey(JSON.stringify(step.path))) && !isMissing(listOf(step.path))
    const steps = own ? [missingStep(search, step, isWhole)] : []
    if (own) return steps
    const lists = step.branches.filter(({ path }) => isMissing(path))
    // Where the step itself is in a list that is missing, that one is told.
    if (isMissing(listOf(step.path))) return []
    return lists.map(({ path }) => missingList(search, step, path, isWhole))
  })
}

function missingStep(search: Search, step: Step, isWhole: boolean): MissingWay {
  const { flow } = search
  const { path } = step
  const unreachable = whyNever(search, step)
  if (unreachable !== undefined)
    return { path, kind: 'step', why: 'unreachable', text: unreachable }
  const parent = parentStep(flow, path)
  const where = parent ? 'its list' : `the section “${String(path[1])}”`
  const isBegun = (search.runs.get(stepKey(JSON.stringify([...listOf(path), 0]))) ?? 0) > 0
  const text = isBegun
    ? `No call came past the steps before it in ${where}.`
    : `No call came to ${where}.`
  return { path, kind: 'step', why: 'not-found', text: `${text} ${tries(search, isWhole)}` }
}

/** Whether it is sure where a call goes: a step that leaves, and has an error of its own, is gone past instead. */
export function isSure(flow: Flow): boolean {
  const isSection = (dest: string) =>
    flow.sections.some(({ name, steps }) => name === dest && steps.length > 0)
  return allSteps(flow).every((step) => {
    const { ends, returns, exhaustive, jump, call } = controlOf(step)
    const leaves = ends || returns || exhaustive || jump?.always || call?.forGood
    // Past a section without steps, its own lists aren’t run either, wherever they would lead.
    const isMissed = call && !call.forGood && step.branches.length > 0 && !isSection(call.dest)
    return !isMissed && (!leaves || errorsOf(flow, step).length === 0)
  })
}

/** Why no call can come to a step; undefined where one may. */
function whyNever({ flow }: Search, step: Step): string | undefined {
  const { fromMain, unreached } = reachOf(flow)
  if (fromMain.has(step.id) || !isSure(flow)) return undefined
  if (unreached.has(step.id))
    return 'It can’t be reached: the step before it ends the call, leaves the section or jumps away.'
  return `It can’t be reached: no step that is run goes to the section “${String(step.path[1])}”.`
}

function missingList(search: Search, step: Step, path: Path, isWhole: boolean): MissingWay {
  const found = { path, kind: 'list' as const }
  const unreachable = whyNever(search, step) ?? whyNeverChosen(step, path)
  if (unreachable !== undefined) return { ...found, why: 'unreachable', text: unreachable }
  const runs = search.runs.get(stepKey(JSON.stringify(step.path))) ?? 0
  const often = `in the ${counted(runs, 'time')} that it was tried`
  const text = `${whyNotChosen(step, path) ?? 'It was never chosen'} ${runs > 0 ? often : ''}`
  return { ...found, why: 'not-found', text: `${text.trim()}. ${tries(search, isWhole)}` }
}

/** Where in a step’s value a list stands. */
const within = (step: Step, path: Path) => path.slice(step.path.length + 1)

/** Why a list is never chosen, whatever the variables hold. */
function whyNeverChosen(step: Step, path: Path): string | undefined {
  for (const choice of choicesOf(step)) {
    if (choice.kind !== 'test') continue
    const at = choice.entries.findIndex((entry) => samePath(entry.path, within(step, path)))
    const above = choice.entries.slice(0, Math.max(0, at))
    const isAlways = above.some(({ when }) => when === undefined || when.trim() === 'true')
    if (isAlways) return 'It can’t be reached: what stands above it is always true.'
    if (choice.entries[at]?.when?.trim() === 'false')
      return 'It can’t be reached: its condition is never true.'
  }
  return undefined
}

function whyNotChosen(step: Step, path: Path): string | undefined {
  const own = within(step, path)
  for (const choice of choicesOf(step)) {
    const words = choice.kind === 'test' ? testWords(choice, own) : caseWords(choice, own)
    if (words !== undefined) return words
  }
  return getIn(step.value, own) === undefined ? undefined : 'It was never run'
}

type Of<Kind> = Extract<ListChoice, { kind: Kind }>

function testWords({ entries }: Of<'test'>, own: Path): string | undefined {
  const entry = entries.find(({ path }) => samePath(path, own))
  if (!entry) return undefined
  return entry.when === undefined
    ? 'One of the conditions above was always true'
    : `The condition “${entry.when}” was never true`
}

function caseWords({ variable, cases, otherwise }: Of<'case'>, own: Path): string | undefined {
  const found = cases.find(({ path }) => samePath(path, own))
  if (found) return `${variable} was never “${found.key}”`
  return otherwise && samePath(otherwise, own)
    ? `${variable} was always one of the cases`
    : undefined
}

function tries({ tried }: Search, isWhole: boolean): string {
  return isWhole
    ? `Not found, though all ${counted(tried, 'answer')} that came to mind were tried.`
    : `Not found within ${counted(tried, 'answer')} that were tried.`
}
