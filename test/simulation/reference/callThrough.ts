import { getIn, type Path, type Plain } from '../../../src/swml/index.ts'
import { stopAll } from './background.ts'
import { asParams, isName, isSwml, isTrue, lookUp, text } from './fillIn.ts'
import { listsWithin, readDocument, readStep } from './readSteps.ts'
import {
  type Asking,
  ask,
  type Call,
  fail,
  HungUp,
  Jumped,
  type List,
  Over,
  Returned,
  report,
  Skipped,
  Transferred,
} from './referenceCall.ts'

/** So many transfers and jumps there may be in a call, and so many sections that wait for another. */
const mostMoves = 32
const mostDepth = 100

/** A call from its first step to its end. */
export function* wholeCall(call: Call, flow: string): Asking {
  let how = 'end'
  try {
    const document = yield* documentOf(call, flow)
    yield* forGood(call, { document, path: ['sections', 'main'] })
  } catch (thrown) {
    if (thrown instanceof Over || thrown instanceof HungUp) how = thrown.how
    else if (thrown instanceof Returned) how = 'return'
    else if (!(thrown instanceof Skipped)) throw thrown
  }
  stopAll(call, () => true)
  call.ended = how
}

/** A section, and those it hands the call on to. */
export function* forGood(call: Call, list: List): Asking {
  const { depth } = call
  for (let to = list; ; ) {
    try {
      return yield* runSection(call, to)
    } catch (thrown) {
      if (!(thrown instanceof Transferred)) throw thrown
      to = thrown.to
      call.params = thrown.params
      call.depth = depth
    }
  }
}

function* runSection(call: Call, list: List): Asking {
  const outer = call.section
  call.section = list
  let from: Jumped['to'] | undefined
  try {
    for (;;) {
      try {
        return yield* runList(call, list, from)
      } catch (thrown) {
        if (!(thrown instanceof Jumped)) throw thrown
        from = thrown.to
      }
    }
  } finally {
    call.section = outer
  }
}

/** One step after the other; `from`: beginning there, which may be in a list within a step. */
export function* runList(call: Call, list: List, from?: Jumped['to']): Asking {
  const count = stepsOf(list).length
  let index = 0
  if (from) {
    const [here, ...inner] = from
    index = here?.index ?? 0
    if (inner.length > 0) yield* runWithin(call, list, index++, inner)
  }
  for (; index < count; index++) yield* runStep(call, list, index)
}

function* runStep(call: Call, list: List, index: number): Asking {
  const path = [...list.path, index]
  yield* ask({ kind: 'go', path })
  const { method, body, wrong } = readStep(stepsOf(list)[index] ?? null, list.path)
  call.happened.push({ kind: 'step', method, path: path.join('.') })
  try {
    if (wrong !== undefined) yield* fail(call, wrong)
    yield* call.doStep(call, { list: { ...list, path }, method, written: body })
  } catch (thrown) {
    if (!(thrown instanceof Skipped)) throw thrown
  }
}

/** From a label within a step’s lists, and what the step does behind that list. */
function* runWithin(call: Call, list: List, index: number, inner: Jumped['to']): Asking {
  const { method, body } = readStep(stepsOf(list)[index] ?? null, list.path)
  const own = inner[0]?.list ?? []
  const step = { ...list, path: [...list.path, index] }
  yield* runList(call, { ...list, path: [...step.path, method, ...own] }, inner)
  if (own[0] !== 'on_return') return
  try {
    if (Object.hasOwn(call.vars, 'return_value')) yield* runResult(call, step, method, body)
  } catch (thrown) {
    if (!(thrown instanceof Skipped)) throw thrown
  }
}

const stepsOf = ({ document, path }: List): Plain[] => {
  const steps = getIn(document, path)
  return Array.isArray(steps) ? steps : []
}

/** Runs what `result` says of the value that was handed back. */
export function* runResult(call: Call, step: List, method: string, body: Plain): Asking {
  const result = getIn(body, ['result'])
  const at = { ...step, path: [...step.path, method, 'result'] }
  if (Array.isArray(result)) yield* runFirstTrue(call, at, result)
  else if (result !== undefined) yield* runMatching(call, at, result, 'return_value')
}

/** `at`: where the tests stand. */
export function* runFirstTrue(call: Call, at: List, tests: Plain[]): Asking {
  for (const [index, test] of tests.entries()) {
    const when = getIn(test, ['when'])
    const key = when !== undefined && (yield* isTrue(call, text(when))) ? 'then' : 'else'
    if (getIn(test, [key]) !== undefined)
      return yield* runList(call, { ...at, path: [...at.path, index, key] })
    if (key === 'then') return
  }
}

export function* runMatching(call: Call, at: List, body: Plain, otherwise = ''): Asking {
  const written = text(getIn(body, ['variable']) ?? otherwise)
  const name = /^[$%]\{(.*)\}$/.exec(written.trim())?.[1] ?? written
  if (!isName(name)) yield* fail(call, 'relay_script_method_parameter_invalid_value')
  const value = text(lookUp(call, name.trim()))
  const key = getIn(body, ['case', value]) === undefined ? ['default'] : ['case', value]
  if (getIn(body, key) === undefined) yield* fail(call, 'relay_script_method_no_matching_condition')
  yield* runList(call, { ...at, path: [...at.path, ...key] })
}

/** Jumps to a label of the section, which may stand in a list within a step. */
export function* jumpTo(call: Call, label: string, max: number): Asking {
  const key = JSON.stringify([call.section, label])
  const before = call.jumps.get(key) ?? 0
  if (before >= max) return
  const to = find(call.section, label, [])
  if (!to) yield* fail(call, 'relay_script_method_parameter_invalid_value')
  move(call)
  call.jumps.set(key, before + 1)
  throw new Jumped(to ?? [])
}

/** The first label of that name in the order of the text. */
function find(list: List, label: string, own: Path): Jumped['to'] | undefined {
  for (const [index, step] of stepsOf(list).entries()) {
    const { method, body } = readStep(step, list.path)
    if (method === 'label' && text(body) === label) return [{ list: own, index }]
    for (const nested of listsWithin(method, body)) {
      const inner = find({ ...list, path: [...list.path, index, method, ...nested] }, label, nested)
      if (inner) return [{ list: own, index }, ...inner]
    }
  }
  return undefined
}

function move(call: Call): void {
  if (call.moves === mostMoves) {
    report(call, 'relay_script_too_many_transfers')
    throw new Over('limit')
  }
  call.moves += 1
}

/** To a section, document or address, for good. */
export function* transferTo(call: Call, dest: string, params: Plain, from: List): Asking {
  move(call)
  try {
    const to = yield* destination(call, dest, from)
    throw new Transferred(to, asParams(params))
  } catch (thrown) {
    throw thrown instanceof Skipped ? new Over('transfer') : thrown
  }
}

/** Runs a section, document or address, and comes back. */
export function* runElsewhere(call: Call, dest: string, params: Plain, from: List): Asking {
  if (call.depth >= mostDepth) {
    report(call, 'relay_script_nested_too_deep')
    throw new Over('limit')
  }
  const to = yield* destination(call, dest, from)
  const before = call.params
  call.params = asParams(params)
  call.depth += 1
  try {
    yield* runSection(call, to)
  } catch (thrown) {
    if (!(thrown instanceof Returned)) throw thrown
  } finally {
    call.params = before
    call.depth -= 1
  }
}

function* destination(call: Call, dest: string, from: List): Asking<List> {
  const section = getIn(from.document, ['sections', dest])
  if (section !== undefined) {
    const path = ['sections', dest]
    if (stepsOf({ ...from, path }).length === 0)
      yield* fail(call, 'relay_script_section_code_missing')
    return { document: from.document, path }
  }
  const path = ['sections', 'main']
  if (isSwml(dest)) return { document: yield* documentOf(call, dest), path }
  if (!/^https?:/.test(dest)) yield* fail(call, 'relay_script_section_parameter_undefined')
  call.happened.push({ kind: 'sent', what: 'request', to: dest })
  let found = call.documents.get(dest)
  if (found === undefined) {
    const answer = yield* ask({ kind: 'document', address: dest })
    if (answer.kind !== 'document' || !('text' in answer))
      return yield* fail(call, 'relay_script_method_execute_failed')
    found = answer.text
    call.documents.set(dest, found)
  }
  return { document: yield* documentOf(call, found), path }
}

function* documentOf(call: Call, written: string): Asking<Plain> {
  const read = readDocument(written)
  return 'wrong' in read ? yield* fail(call, read.wrong) : read.document
}
