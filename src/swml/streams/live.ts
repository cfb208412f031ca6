import type { Resource } from '../methods/method.ts'

/** Steps (by id, in the order of the text) whose streams are live at a point. */
export type Live = {
  /** On at least one path. */
  may: readonly number[]
  /** On every path. */
  must: readonly number[]
  /** Others may be live too: more at once than are followed, or started where nobody sees from here. */
  more?: true
}

/** The life of what one step starts; for a step that holds a whole document, of all that is started in it. */
export type LiveSpan = {
  /** The step that starts it. */
  stepId: number
  method: string
  /** What people call it: its id, else its name, else ''. */
  name: string
  /** As written; undefined where SignalWire makes one up. */
  controlId: string | undefined
  /** `computed`: written with a variable, so that any name may be meant. */
  named: 'here' | 'by-signalwire' | 'computed'
  /** Steps at which it may stop; `sure` where it does whenever it is live there. */
  stops: readonly { stepId: number; sure: boolean }[]
  /** Steps that lead to documents which aren't seen from here, and may stop it. */
  unseen: readonly number[]
  /** On some path it goes on until the call ends. */
  untilEnd: boolean
  /** The step may run again while what it started before is still live. */
  restarts: boolean
  /** It may run again since a jump leads back, not only since its section is run more than once. */
  inLoop: boolean
  /** It is started in a document that the step holds. */
  written: boolean
}

/** What a step that stops something finds. */
export type StopsAt = {
  /** Steps whose streams it may stop. */
  stops: readonly number[]
  /** On some path it stops nothing. */
  maybeNothing: boolean
  /** It may stop others: more are live than are followed, or some were started where nobody sees. */
  more?: true
}

/** The lives of all that is of one kind. */
export type Lifetimes = {
  resource: Resource
  /** In the order of the text. */
  spans: readonly LiveSpan[]
  /** By step id; a step that no call reaches isn't in them. Steps with the same streams share one object. */
  before: ReadonlyMap<number, Live>
  after: ReadonlyMap<number, Live>
  /** By the id of the step that stops. */
  stops: ReadonlyMap<number, StopsAt>
}
