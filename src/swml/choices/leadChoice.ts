import { insertSteps } from '../edit/insertSteps.ts'
import { removeSteps } from '../edit/removeSteps.ts'
import type { Round } from '../edit/sections/inRounds.ts'
import { jumping, leaving } from '../edit/sections/methodFor.ts'
import { type Outcome, outcome, unreadable } from '../edit/sections/outcome.ts'
import { placeError } from '../edit/sections/placeError.ts'
import { referencesIn } from '../edit/sections/referencesTo.ts'
import { setField } from '../edit/setField.ts'
import { methods } from '../methods/index.ts'
import type { Flow, Path, Plain, Step } from '../types.ts'
import { askedAt, fillIn, jumpOf } from './asked.ts'
import { type Lead, leadOf } from './choicesOf.ts'
import { branchFor, gone, noChoice } from './editChoices.ts'
import { againLabel, withoutLabel } from './label.ts'

/**
 * Lets a choice lead somewhere, or begin with a step of a method; `undefined`: nowhere. Only for one that is empty or
 * does nothing but lead somewhere. `path`: of its first step afterwards, or of its list where it has none.
 */
export function leadChoice(
  flow: Flow,
  question: Path,
  key: string,
  lead: Lead | undefined,
): Outcome<{ path: Path }> {
  if (!flow.readable) return { error: unreadable }
  const asked = askedAt(flow, question)
  if (!asked) return { error: gone }
  const branch = branchFor(asked, key)
  if (!branch) return { error: noChoice(key) }
  const now = leadOf(flow, asked, branch.steps)
  const [first] = branch.steps
  if (first && !now)
    return { error: `Choice “${key}” has steps of its own: change them on the canvas.` }
  if (lead === undefined) {
    if (!first) return { edits: [], path: branch.path }
    const edits = withoutLabel(flow, asked, [(then) => removeSteps(then, [first.path])])
    return outcome(flow, edits, { path: branch.path }, first.path)
  }
  if (first && isThere(first, now, lead)) return { edits: [], path: first.path }
  const label = lead.kind === 'again' ? againLabel(flow, asked) : undefined
  if (label && 'error' in label) return label
  const made = stepFor(lead, label?.name)
  if (!made) return { error: 'There is no such step.' }
  const wrong = placeError(flow, branch.path, made.method)
  if (wrong !== undefined) return { error: wrong }
  const list = label ? label.moved(branch.path) : branch.path
  const path = [...list, 0]
  const rounds = [...fillIn(asked), ...(label?.rounds ?? []), ...leadingTo(first, list, made)]
  const edits = withoutLabel(flow, asked, rounds)
  return outcome(flow, edits, { path }, branch.path)
}

/** That it leads there already is no refusal. */
function isThere(first: Step, now: Lead | undefined, lead: Lead): boolean {
  if (lead.kind === 'label') return jumpOf(first)?.label === lead.name
  if (lead.kind === 'section') return now?.kind === 'section' && now.name === lead.name
  return lead.kind === 'again' && now?.kind === 'again'
}

type Made = { method: string; step: Plain; name: string | undefined }

function stepFor(lead: Lead, label: string | undefined): Made | undefined {
  if (lead.kind === 'method') {
    const definition = methods.get(lead.name)
    const step = definition && { [lead.name]: definition.initial ?? {} }
    return step && { method: lead.name, step, name: undefined }
  }
  const going = lead.kind === 'section' ? leaving() : jumping()
  const name = lead.kind === 'again' ? label : lead.name
  if (!going || name === undefined) return undefined
  return { method: going.method, step: going.step(name), name }
}

/** A step of the same method leads elsewhere from now on, and keeps all else; any other makes room. */
function leadingTo(first: Step | undefined, list: Path, { method, step, name }: Made): Round[] {
  const insert: Round = (now) => insertSteps(now, { list, index: 0 }, [step])
  if (!first) return [insert]
  const [reference] = referencesIn(first, 'label').concat(referencesIn(first, 'section'))
  const own = [...list, 0]
  if (first.method === method && reference && name !== undefined) {
    const at = [...own, ...reference.path.slice(first.path.length)]
    return [(now) => setField(now, at, name)]
  }
  return [(now) => removeSteps(now, [own]), insert]
}
