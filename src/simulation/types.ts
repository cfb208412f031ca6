import type { OutcomeField, Path, Plain, PlainMap, Resource, Sent } from '../swml/index.ts'

/** What a call starts with. Plain data. */
export type CallOptions = {
  /** `call`: from, to, type, direction, … */
  call?: PlainMap
  envs?: PlainMap
  vars?: PlainMap
  params?: PlainMap
  /** The step to start at; the first of `main` unless said. */
  at?: Path
  /** Texts to be found at addresses, for what runs a document from there. */
  documents?: Readonly<Record<string, string>>
  /** Without the limit of 32 transfers and jumps in a call. */
  withoutLimit?: boolean
  /** Waits before each step. */
  pauseEach?: boolean
}

/** A step: of which document of the run (0: the flow itself), and where in it. */
export type StepPlace = { document: number; path: Path }

/** Something that runs in the background. */
export type LiveThing = {
  resource: Resource
  /** As it was given, or made up: `stream-1`. */
  id: string
  /** What started it. */
  step: StepPlace
  leg: Leg
  /** 0: the call itself; 1: a person called; 2: whom they call in turn, … */
  onLeg: number
  /** The id stands in the flow as it is; a made-up one, or one with variables, doesn't. */
  isNamed: boolean
  /** Of its kind, it was started last; where that has ended already, none is. */
  isLatest: boolean
  /** Milliseconds since the call began. */
  since: number
  /** What is sent when it stops. */
  atEnd?: readonly Sent[]
}

/** `a`: the call itself; `b`: a person called, before they are connected. */
export type Leg = 'a' | 'b'

/** Where a variable lives. */
export type Scope = 'call' | 'params' | 'vars' | 'envs'

/** What happened, in order. `at`: milliseconds since the call began, on a clock of its own. `leg`: whose it is. */
export type CallEvent = { at: number; leg: Leg; step?: StepPlace } & (
  | { kind: 'step'; method: string }
  /** One thing that is heard: `say:…`, an address, `silence:…`, `ring:…`. */
  | { kind: 'heard'; sound: string }
  /** What the person, or the world, did: the outcome in words, with what was filled in. */
  | { kind: 'outcome'; name: string; title: string; given: PlainMap }
  /** `byHand`: not by the flow, but by whoever plays. */
  | { kind: 'set'; scope: Scope; name: string; value: Plain; byHand?: true }
  | { kind: 'unset'; scope: Scope; name: string; byHand?: true }
  | { kind: 'start'; thing: LiveThing }
  | { kind: 'stop'; thing: LiveThing }
  | { kind: 'sent'; sent: Sent }
  /** Into a section or document, back from it, or to a label. */
  | { kind: 'enter' | 'return' | 'jump'; to: string }
  /** Which of a step's lists is run: its path. */
  | { kind: 'branch'; list: Path }
  /** Something isn't documented, or is rarely meant: `code` is stable. */
  | { kind: 'note'; code: string; text: string }
  /** What SignalWire would report, by its own code. */
  | { kind: 'error'; code: string; text: string }
  | { kind: 'end'; how: CallEnd; text: string }
)

/** `end`: after the last step. `limit`: too many jumps; `error`: the person stopped at one. */
export type CallEnd = 'hangup' | 'end' | 'return' | 'caller' | 'transfer' | 'limit' | 'error'

/** An outcome as it is offered. */
export type OfferedOutcome = { name: string; title: string; asks: readonly OutcomeField[] }

/** What a run waits for. Undefined: the call is over. */
export type Waiting =
  /** What the world does at this step. */
  | { kind: 'outcome'; step: StepPlace; method: string; outcomes: readonly OfferedOutcome[] }
  /** JavaScript to be run over these variables; never asked of a person. */
  | {
      kind: 'expression'
      step: StepPlace
      source: string
      scope: Record<Scope, PlainMap>
      /** Only whether it is true is asked: what no variable can hold (NaN) is an answer, too. */
      isCondition?: true
    }
  /** The text at an address. */
  | { kind: 'document'; step: StepPlace; address: string }
  /** An error was reported: whether the call goes on isn't documented. */
  | { kind: 'error'; step: StepPlace; code: string }
  /** So many steps were run in one go; `{ kind: 'go' }` goes on. A pause between steps is one of 1. */
  | { kind: 'pause'; step: StepPlace }

export type Answer =
  | { kind: 'outcome'; name: string; given?: PlainMap }
  | { kind: 'expression'; value: Plain | undefined }
  | { kind: 'expression'; error: string }
  | { kind: 'document'; text: string }
  | { kind: 'document'; missing: true }
  | { kind: 'error'; goOn: boolean }
  | { kind: 'go' }
  /**
   * Whoever plays sets a variable, or removes it, whatever is being waited for. The step that waits then begins anew:
   * what it has told is told again, behind this.
   */
  | { kind: 'set'; scope: Scope; name: string; value: Plain }
  | { kind: 'unset'; scope: Scope; name: string }
  /** The caller hangs up, whatever is being waited for. */
  | { kind: 'hangup' }

/** What `startCall` and `continueCall` give: all of it plain data, to be copied, stored and gone back to. */
export type Played = {
  run: Run
  /** Since the last answer. */
  events: readonly CallEvent[]
  waiting: Waiting | undefined
}

/** A list of steps that is being run, or what comes once that is done. */
export type Frame = {
  document: number
  /** The list of steps. */
  list: Path
  /** The next step of it. */
  index: number
  /** Of a section that was called: what it gives back when it ends. */
  call?: { params: PlainMap; by: StepPlace }
  /**
   * Not a list: what a step still does once it is back: the lists behind it (`on_return`, then `result`; `index` says
   * which is next), or to ask anew how it ends. `returns`: how often a value had been handed back before.
   */
  after?: { step: StepPlace; asksAgain?: true; returns?: number }
  /** Of the leg of a person called: what the call goes back to. */
  leg?: {
    vars: PlainMap
    call: PlainMap
    params: PlainMap
    isAnswered: boolean
    by: StepPlace
    /** As they answered, and the outcome that it is where they hang up. */
    outcome: { name: string; given: PlainMap; otherwise: string }
  }
}

/** A call at one moment. Plain data; never changed, a new one is made. */
export type Run = {
  version: 1
  /** Texts of documents; the flow's own is the first. */
  documents: readonly string[]
  /** The innermost is the last; the first is a section of the flow. */
  frames: readonly Frame[]
  call: PlainMap
  envs: PlainMap
  vars: PlainMap
  params: PlainMap
  live: readonly LiveThing[]
  /** Milliseconds. */
  clock: number
  /** Somebody has picked up. */
  isAnswered: boolean
  /** Transfers and jumps so far. */
  moves: number
  /** How often each label was jumped to, by its section and name as text. */
  jumps: Readonly<Record<string, number>>
  /** How often `return_value` was set so far. */
  returns: number
  /** Steps run so far. */
  steps: number
  /** Things started so far, for made-up ids. */
  started: number
  addresses: Readonly<Record<string, string>>
  withoutLimit: boolean
  pauseEach: boolean
  /** Codes of the notes that are made once in a call, and were. */
  noted: readonly string[]
  /** What was answered within the step that is being run; it is run anew from its beginning with these. */
  answers: readonly Answer[]
  /** So many events of that step are known already. */
  told: number
  waiting: Waiting | undefined
  ended: CallEnd | undefined
}
