import { get, isMap, type Lead, type Path, type Plain } from '../../../src/swml/index.ts'

/** What each edit of a question's choices makes of the plain data; undefined where it is refused. */
export type Deed =
  | { kind: 'add'; key: string }
  | { kind: 'rename'; key: string; to: string }
  | { kind: 'remove'; key: string }
  | { kind: 'lead'; key: string; lead: Lead | undefined }
  | { kind: 'again'; times: number | undefined }

type Steps = Plain[]
type Map = { [key: string]: Plain }

/** The data after a deed on the question at `path`, worked out without any text. */
export function expected(before: Plain, path: Path, deed: Deed): Plain | undefined {
  const data = structuredClone(before)
  const list = stepsAt(data, path.slice(0, -1))
  const index = Number(path.at(-1))
  const sectionSteps = stepsAt(data, path.slice(0, 2))
  const labels = labelsAbove(list, index)
  const decision = decisionIn(list[index + 1])
  const used = () => references(sectionSteps)
  const usedBefore = used()
  const own = labels.find((label) => /^ask_again(_\d+)?$/.test(label))
  const tidy = () => {
    if (own === undefined || !usedBefore.includes(own) || used().includes(own)) return data
    removeLabel(sectionSteps, own)
    return data
  }
  const fill = () => {
    if (decision && decision.variable === '') decision.variable = 'prompt_value'
  }
  const label = () => {
    if (labels[0] !== undefined) return labels[0]
    const taken = [...allLabels(sectionSteps), ...references(sectionSteps)]
    let name = 'ask_again'
    for (let number = 2; taken.includes(name); number++) name = `ask_again_${number}`
    list.splice(index, 0, { label: name })
    return name
  }
  const cases = decision && isMap(decision.case) ? decision.case : undefined
  const otherwise = decision && Array.isArray(decision.default) ? decision.default : undefined
  const again = decision && againOf(otherwise, list, index, labels)

  if (deed.kind === 'add') {
    if (!decision) {
      const made = { variable: 'prompt_value', case: { [deed.key]: [] }, default: [] }
      list.splice(index + 1, 0, { switch: made })
      return data
    }
    if (!cases || Object.hasOwn(cases, deed.key)) return undefined
    fill()
    cases[deed.key] = []
    return data
  }
  if (deed.kind === 'again') {
    if (deed.times === undefined) {
      if (!again) return data
      again.list.splice(again.at, 1)
      return tidy()
    }
    if (!decision) return undefined
    if (again) {
      again.list[again.at] = { goto: { ...again.body, max: deed.times } }
      return data
    }
    fill()
    const steps = otherwise ?? []
    decision.default = steps
    const end = steps.findIndex(leaves)
    const jump = { goto: { label: label(), max: deed.times } }
    steps.splice(end < 0 ? steps.length : end, 0, jump)
    return data
  }
  const steps = cases && get(cases, deed.key)
  if (!cases || !Array.isArray(steps)) return undefined
  if (deed.kind === 'rename') {
    if (deed.to === deed.key) return data
    if (Object.hasOwn(cases, deed.to)) return undefined
    delete cases[deed.key]
    cases[deed.to] = steps
    return data
  }
  if (deed.kind === 'remove') {
    const isMade = again?.list === otherwise && /^ask_again(_\d+)?$/.test(again?.body.label ?? '')
    const more = (otherwise?.length ?? 0) - (isMade ? 1 : 0)
    if (Object.keys(cases).length > 1 || more > 0) delete cases[deed.key]
    else list.splice(index + 1, 1)
    return tidy()
  }
  return led(deed.lead, steps, { labels, label, tidy, fill, data })
}

type Around = {
  labels: readonly string[]
  label: () => string
  tidy: () => Plain
  fill: () => void
  data: Plain
}

function led(lead: Lead | undefined, steps: Steps, around: Around): Plain | undefined {
  const [first] = steps
  const jump = jumpIn(first)
  const dest = get(get(first, 'transfer'), 'dest')
  if (steps.length > 1 || (first !== undefined && !jump && dest === undefined)) return undefined
  if (lead === undefined) {
    steps.splice(0)
    return around.tidy()
  }
  const isThere = jump !== undefined && jump.label === nameOf(lead, around.labels, jump.label)
  const isSame = isThere || (lead.kind === 'section' && dest === lead.name)
  if (isSame) return around.data
  around.fill()
  if (lead.kind === 'method') {
    steps.splice(0, 1, { [lead.name]: {} })
    return around.tidy()
  }
  if (lead.kind === 'section') {
    const params = get(first, 'transfer')
    steps.splice(0, 1, { transfer: { ...(isMap(params) ? params : {}), dest: lead.name } })
    return around.tidy()
  }
  const name = lead.kind === 'again' ? around.label() : lead.name
  const whole = get(first, 'goto')
  const body = isMap(whole)
    ? { ...whole, label: name }
    : whole === undefined
      ? { label: name }
      : name
  steps.splice(0, 1, { goto: body })
  return around.tidy()
}

/** The label that a lead jumps to, where it is there already. */
function nameOf(lead: Lead, labels: readonly string[], now: string): string | undefined {
  if (lead.kind === 'again') return labels.includes(now) ? now : undefined
  return lead.kind === 'label' ? lead.name : undefined
}

/** The list of steps at a path. */
export function stepsAt(data: Plain, path: Path): Steps {
  let at: Plain | undefined = data
  for (const key of path) at = get(at, key)
  if (!Array.isArray(at)) throw new Error(`No list at ${path.join('.')}`)
  return at
}

function labelsAbove(list: Steps, index: number): string[] {
  const labels: string[] = []
  for (let at = index - 1; at >= 0; at--) {
    const label = get(list[at], 'label')
    if (typeof label !== 'string') break
    labels.push(label)
  }
  return labels
}

function decisionIn(step: Plain | undefined): Map | undefined {
  const value = get(step, 'switch')
  const written = get(value, 'variable')
  const isIts = /^(%\{)?(vars\.)?prompt_value\}?$/.test(String(written)) || written === ''
  return isMap(value) && isIts ? value : undefined
}

type Jump = { label: string; body: Map & { label: string } }

/** A jump without a test of its own. */
function jumpIn(step: Plain | undefined): Jump | undefined {
  const value = get(step, 'goto')
  if (typeof value === 'string') return { label: value, body: { label: value } }
  if (!isMap(value) || Object.hasOwn(value, 'when')) return undefined
  const label = String(value.label)
  return { label, body: { ...value, label } }
}

function againOf(
  otherwise: Steps | undefined,
  list: Steps,
  index: number,
  labels: readonly string[],
) {
  const isAgain = (step: Plain | undefined) => labels.includes(jumpIn(step)?.label ?? '')
  const at = (otherwise ?? []).findIndex(isAgain)
  const found = (steps: Steps, where: number) => {
    const body = jumpIn(steps[where])?.body
    return body && { list: steps, at: where, body }
  }
  if (otherwise && at >= 0) return found(otherwise, at)
  const isReached = !otherwise?.some(leaves)
  return isReached && isAgain(list[index + 2]) ? found(list, index + 2) : undefined
}

function leaves(step: Plain): boolean {
  if (step === 'hangup' || isMap(get(step, 'transfer'))) return true
  if (isMap(step) && Object.hasOwn(step, 'return')) return true
  const jump = jumpIn(step)
  return jump !== undefined && !Object.hasOwn(jump.body, 'max')
}

function walk(value: Plain, visit: (map: Map) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit)
  else if (isMap(value)) {
    visit(value)
    for (const each of Object.values(value)) walk(each, visit)
  }
}

function references(steps: Steps): string[] {
  const found: string[] = []
  walk(steps, (map) => {
    const body = get(map, 'goto')
    if (body !== undefined) found.push(typeof body === 'string' ? body : String(get(body, 'label')))
  })
  return found
}

function allLabels(steps: Steps): string[] {
  const found: string[] = []
  walk(steps, (map) => {
    // A jump's own property is called alike, but stands in a map of its own.
    if (Object.keys(map).length === 1 && typeof map.label === 'string') found.push(map.label)
  })
  return found
}

/** Takes out the first label of this name, in the order of the text. */
function removeLabel(value: Plain, name: string): boolean {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      if (isMap(each) && Object.keys(each).length === 1 && each.label === name) {
        value.splice(index, 1)
        return true
      }
      if (removeLabel(each, name)) return true
    }
    return false
  }
  return isMap(value) && Object.values(value).some((each) => removeLabel(each, name))
}
