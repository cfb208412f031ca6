import { reachOf } from '../../callGraph/reach.ts'
import { definitionOf, lifetimeOf } from '../../methods/definitionOf.ts'
import type { Resource } from '../../methods/method.ts'
import { idOf } from '../../streams/idOf.ts'
import { lifetimes } from '../../streams/lifetimes.ts'
import type { LiveSpan } from '../../streams/live.ts'
import { resourceWords } from '../../streams/resourceWords.ts'
import { eachStep } from '../../tree/eachStep.ts'
import type { Flow, Step } from '../../types.ts'
import { replaceWith } from '../fixes.ts'
import { hasVariable } from '../hasVariable.ts'
import { nearestAmong } from '../nearest.ts'
import type { Finding, FlowRule } from '../rule.ts'

/**
 * Steps that stop what can't be running. Another document of the same call may have started it, so that only a name that
 * looks like a slip is a warning, and where this flow starts nothing of the kind, nothing is said.
 */
export const streamStops: FlowRule = {
  reports: [
    {
      code: 'stop-unknown-id',
      severity: 'warning',
      finds: 'A stop names an id that no step starts, and that is nearly one that a step does.',
    },
    {
      code: 'stop-never-live',
      severity: 'hint',
      finds: 'A stop names a stream that nothing in this flow can have running there.',
    },
    {
      code: 'stop-nothing-live',
      severity: 'hint',
      finds: 'A stop where nothing that this flow starts can be live.',
    },
  ],
  check: (flow) => {
    const { fromMain } = reachOf(flow)
    const asksOthers = hasAgent(flow)
    const namesOf = namesIn(flow)
    const findings: Finding[] = []
    eachStep(flow, (step) => {
      const { stops } = lifetimeOf(step)
      if (stops === undefined) return
      const names = namesOf(stops)
      if (names === undefined) return
      const slip = misspelled(step, names, stops)
      if (slip) {
        findings.push(slip)
        return
      }
      const at = lifetimes(flow, stops).stops.get(step.id)
      // What begins outside, or comes after a document elsewhere, may find anything running.
      if (!at || at.stops.length > 0 || at.more || !fromMain.has(step.id) || asksOthers) return
      findings.push(stopsNothing(step, names, stops))
    })
    return findings
  },
}

/** The ids that steps of the flow give; `any` where one is made with a variable. */
type Names = {
  ids: ReadonlySet<string>
  any: boolean
  near: (id: string) => string | undefined
}

/** Of each kind, the ids; undefined where the flow starts nothing of it. */
function namesIn(flow: Flow): (resource: Resource) => Names | undefined {
  const known = new Map<Resource, Names | undefined>()
  return (resource) => {
    if (!known.has(resource)) known.set(resource, namesOf(lifetimes(flow, resource).spans))
    return known.get(resource)
  }
}

function namesOf(spans: readonly LiveSpan[]): Names | undefined {
  if (spans.length === 0) return undefined
  const ids = new Set(
    spans.flatMap((span) => (span.named === 'here' ? (span.controlId ?? []) : [])),
  )
  return { ids, any: spans.some((span) => span.named === 'computed'), near: nearestAmong(ids) }
}

/** An agent may run SWML that its server sends. */
function hasAgent(flow: Flow): boolean {
  let found = false
  eachStep(flow, (step) => {
    if (definitionOf(step)?.asksServer) found = true
  })
  return found
}

function misspelled(step: Step, names: Names, stops: Resource): Finding | undefined {
  const id = literalId(step)
  if (id === undefined || names.any || names.ids.has(id)) return undefined
  const near = names.near(id)
  if (near === undefined || !isSlip(id, near)) return undefined
  return {
    code: 'stop-unknown-id',
    message: `No step here starts a ${resourceWords[stops]} with the id “${id}”. Did you mean ‘${near}’?`,
    step,
    path: idPath(step),
    fixes: (where) => replaceWith(where, `Change to ‘${near}’`, near),
  }
}

/** Short ids, and those that differ in their number alone (`part-1`, `part-2`), are as likely meant as they are. */
function isSlip(id: string, near: string): boolean {
  const word = (name: string) => name.replace(/\d+/g, '')
  return Math.min(id.length, near.length) > 2 && word(id) !== word(near)
}

function stopsNothing(step: Step, names: Names, stops: Resource): Finding {
  const thing = resourceWords[stops]
  const id = literalId(step)
  const unless = `Unless another document of the call started it, there is nothing to stop`
  if (id === undefined) {
    const title = definitionOf(step)?.title ?? step.method
    const message = `No ${thing} that this flow starts is running here when “${title}” runs. ${unless}: start one before it, or remove this step.`
    return { code: 'stop-nothing-live', message, step, path: idPath(step), mark: 'key' }
  }
  const why =
    names.ids.has(id) || names.any
      ? `The ${thing} “${id}” isn’t running here: this flow starts it later, elsewhere, or has stopped it already`
      : `No step here starts a ${thing} with the id “${id}”`
  const message = `${why}. ${unless}: move this step, change the id, or remove it.`
  return { code: 'stop-never-live', message, step, path: idPath(step) }
}

function literalId(step: Step): string | undefined {
  const id = idOf(step)
  return id === undefined || hasVariable(id) ? undefined : String(id)
}

function idPath(step: Step): string[] {
  const field = lifetimeOf(step).id
  return field === undefined || idOf(step) === undefined ? [step.method] : [step.method, field]
}
