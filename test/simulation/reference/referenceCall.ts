import type { Answer } from '../../../src/simulation/index.ts'
import type { Path, Plain, PlainMap } from '../../../src/swml/index.ts'

/** What the reference waits for; `go` before each step. */
export type Question =
  | { kind: 'go'; path: Path }
  | { kind: 'outcome'; method: string; outcomes: string[] }
  | { kind: 'document'; address: string }
  | { kind: 'error'; code: string }

export type Asking<Result = void> = Generator<Question, Result, Answer>

/** A document, and a list of steps in it. */
export type List = { document: Plain; path: Path }

/** A step: its place, and its settings as they are written. */
export type Doing = { list: List; method: string; written: Plain }

/** Something that runs in the background. `step`: where it was started, with its document. */
export type Thing = {
  kind: string
  id: string
  step: string
  leg: number
  sendsTo: { stream?: string; status?: string }
}

/** What happened, as far as it is compared. */
export type Happened =
  | { kind: 'step'; method: string; path: string }
  | { kind: 'heard'; sound: string; at: number }
  | { kind: 'set'; name: string; value: Plain }
  | { kind: 'unset'; name: string }
  | { kind: 'start' | 'stop'; id: string; at: number }
  | { kind: 'sent'; what: string; to: string }
  | { kind: 'error'; code: string }

/** A call while it lasts: changed in place. */
export type Call = {
  call: PlainMap
  envs: PlainMap
  vars: PlainMap
  params: PlainMap
  live: Thing[]
  /** The latest of each kind, whether it still runs or not, by kind and leg. */
  latest: Map<string, Thing>
  started: number
  clock: number
  isAnswered: boolean
  moves: number
  /** How often a label was jumped to, by its section and name. */
  jumps: Map<string, number>
  /** Sections that wait for another to come back. */
  depth: number
  /** 0: the caller's; 1: that of a person called, and so on. */
  leg: number
  /** How often `return_value` was set. */
  returns: number
  documents: Map<string, string>
  /** The list that a jump looks for its label in. */
  section: List
  happened: Happened[]
  /** Does one step; the lists of steps in it call back. */
  doStep: (call: Call, doing: Doing) => Asking
  ended: string | undefined
}

/** Thrown by a jump, to whatever runs the section: to the steps in each other's lists that lead to the label. */
export class Jumped {
  to: readonly { list: Path; index: number }[]
  constructor(to: Jumped['to']) {
    this.to = to
  }
}

/** Thrown by a transfer: the call goes on there for good. */
export class Transferred {
  to: List
  params: PlainMap
  constructor(to: List, params: PlainMap) {
    this.to = to
    this.params = params
  }
}

/** Thrown by `return`. */
export class Returned {}

/** Thrown where somebody hangs up. */
export class HungUp {
  how: string
  constructor(how: string) {
    this.how = how
  }
}

/** Thrown where the whole call is over. */
export class Over {
  how: string
  constructor(how: string) {
    this.how = how
  }
}

/** Thrown where an error was reported and the call goes on: the step is skipped. */
export class Skipped {}

/** Reports an error, and asks whether the call goes on. */
export function* fail(call: Call, code: string): Asking<never> {
  report(call, code)
  const answer = yield* ask({ kind: 'error', code })
  if (answer.kind === 'error' && answer.goOn) throw new Skipped()
  throw new Over('error')
}

export function report(call: Call, code: string): void {
  call.happened.push({ kind: 'error', code })
  setVariable(call, 'script_error', code)
}

/** Asks something; somebody may hang up instead of answering. */
export function* ask(question: Question): Asking<Answer> {
  const answer = yield question
  if (answer.kind === 'hangup') throw new HungUp('caller')
  return answer
}

export function setVariable(call: Call, name: string, value: Plain): void {
  call.vars = { ...call.vars, [name]: value }
  if (name === 'return_value') call.returns += 1
  call.happened.push({ kind: 'set', name, value })
}

export function answerCall(call: Call): void {
  call.isAnswered = true
  call.call = { ...call.call, call_state: 'answered' }
  call.happened.push({ kind: 'set', name: 'call_state', value: 'answered' })
}
