import type * as z from 'zod/mini'
import type { Path, Plain } from '../types.ts'
import type { Question } from './question.ts'
import type { Resource } from './resource.ts'
import type { Runs } from './runs.ts'

export type { Resource }

/** In the palette's order. */
export const groups = [
  'Audio streaming',
  'Call',
  'Speak & listen',
  'Decide & repeat',
  'Connect',
  'Record & transcribe',
  'AI agent',
  'Messages',
  'Data',
  'Queue & conference',
  'Payment',
  'Fax',
  'Advanced',
] as const

/** The name of a group in the palette. */
export type Group = (typeof groups)[number]

/**
 * When the next step runs: at once and all is done (`immediate`), after this one (`blocking`), at once while this
 * goes on (`background`), as this one says (`control`), or never (`terminal`).
 */
export type Mode = 'immediate' | 'blocking' | 'background' | 'control' | 'terminal'

/**
 * Where in a call a step is added: as the first of all (`start`), behind a step that picks up, behind a label or as the
 * first of a section (`begun`), behind one that asks something (`asked`) or goes on in the background (`started`), as
 * the first of a branch (`chosen`), behind anything else (`after`), where the call doesn't come to (`over`), or as the
 * last of all: where a call ends (`end`), and in a section that was called (`back`).
 */
export type Moment =
  | 'start'
  | 'begun'
  | 'asked'
  | 'started'
  | 'chosen'
  | 'after'
  | 'over'
  | 'end'
  | 'back'

/** A nested list of steps in a method's value; `path` is relative to the value, e.g. `[0, 'then']`. */
export type BranchPlace = {
  label: string
  path: Path
  /**
   * When its steps run. Unset: it or one of its siblings, or none. `always`: each time, before those that are chosen
   * from (`on_return`). `apart`: on another leg with a life of its own (`confirm`).
   */
  runs?: 'always' | 'apart'
  /** Chosen by a condition: `test`, or when none before it is true: `otherwise`. */
  chosen?: 'test' | 'otherwise'
  /** The methods that its steps may have, where it doesn't take all. */
  allowed?: readonly string[]
}

/** What this step starts or stops, and where in its value that is named. */
export type Lifetime = {
  starts?: Resource
  stops?: Resource
  /** At most one at a time, so that there are no ids. */
  single?: boolean
  /** While one of these runs, it fails to start. */
  excludedBy?: readonly Resource[] | undefined
  /** It only changes what is heard: where the call is over at once, nothing is lost. */
  heardOnly?: boolean
  /** The field that holds its id. */
  id?: string
  /** The field that holds what people call it. */
  name?: string
  /** The variable that holds the id of the one started last. */
  latest?: string
}

/**
 * A document that the call may run or go on in besides the steps that follow: a web address, SWML as text, or a name
 * with a variable. Not `forGood`: it comes back, and may be run again.
 */
export type MayRun = { dest: string; forGood: boolean }

/** Where the call goes at a step. An empty object: on to the next step, after one of the nested lists or none. */
export type Control = {
  /** Its nested lists cover every case: one of them always runs. */
  exhaustive?: boolean
  /** The call ends here. */
  ends?: boolean
  /** Back to where the section was called, or to the end of the script. */
  returns?: boolean
  /** It is the place that this name leads to, within its section. */
  label?: string
  /**
   * To a label of the same section; `always` unless a condition or a maximum of its own lets the next step run; at most
   * `max` times, where a number says so.
   */
  jump?: { label: string; always: boolean; max?: number }
  /**
   * To a section, address or document (SWML as text) and, unless `forGood`, back again; with parameters of these
   * names.
   */
  call?: { dest: string; forGood: boolean; params?: readonly string[] }
}

/** A variable a step sets, with what it may hold in plain words. */
export type VariableSet = { name: string; help: string }

/** Everything Wireline knows of a method. One file per method holds one of these, and nothing else knows it. */
export type MethodDefinition = {
  /** As written in SWML: `stop_stream`. */
  name: string
  /** In plain words, an action: "Stop audio stream". */
  title: string
  group: Group
  /** Its place within its group in the palette: low first; 50 unless said. */
  rank?: number
  /** A lucide icon's name in kebab-case: `audio-lines`. */
  icon: string
  /** One or two sentences for someone who has never seen SWML. */
  help: string
  /** Further words that people look for it by, small letters and spaces: `dial forward phone number`. */
  synonyms: string
  mode: Mode
  /** At which moments it is among what people most often add, and which of them; at others it isn't. */
  likely?: Partial<Record<Moment, number>>
  /** It finds something out that the next step goes by: a key that was pressed, a machine that picked up. */
  findsOut?: boolean
  /** Of what stands under the method's key. Objects are loose: what we don't know is kept. */
  schema: z.ZodMiniType
  /** What a new step starts with; `{}` unless said. */
  initial?: Plain
  /** It may be written as a bare string: `- hangup`. */
  bare?: boolean
  /** A body that is a string (or number) stands for this property: `play: "say:Hi"` means `url`. */
  stringForm?: string
  /** It picks the call up. */
  answers?: boolean
  /** After it, somebody or something else has the call: an AI agent isn't needed any more. */
  handsOn?: boolean
  /** Null is a value of its own (`return`), not an empty body. */
  emptyIsNull?: boolean
  sets?: readonly VariableSet[]
  /** Further variables that it sets, by the names that stand in its value: `vars.tries`. Never throws. */
  setsNamed?: (value: Plain | undefined) => readonly VariableSet[]
  /** It asks the caller something. Never throws. */
  asks?: (value: Plain | undefined) => Question | undefined
  /** It may set variables whose names nobody can see here: those of an answer, or what an agent decides. */
  setsUnseen?: boolean
  /**
   * Its texts are filled in by an AI agent too, which has names and template functions of its own: `${lc:args.city}`.
   */
  fillsIn?: boolean
  /** The line on the card, of the value in its full form: "Streams to example.com/audio (both sides)". What tells steps apart comes early. Never throws. */
  summary: (value: Plain | undefined) => string
  /** Its nested step lists, as they stand in this value, in order. Never throws. */
  branches?: (value: Plain | undefined) => readonly BranchPlace[]
  /** Where the call goes; unset: on to the next step, after one of the nested lists or none. Never throws. */
  control?: (value: Plain | undefined) => Control
  /** Documents that the call may come to while this step runs, or after it. Never throws. */
  mayRun?: (value: Plain | undefined) => readonly MayRun[]
  /** A server that it asks may have SWML run that nobody can see here: what an agent’s functions answer. */
  asksServer?: boolean
  /** What it starts or stops in the background. Never throws. */
  lifetime?: (value: Plain | undefined) => Lifetime
  /** What it does when a call comes to it, of the value in its full form; unset: nothing is heard, sent or set. Never throws. */
  runs?: (value: Plain | undefined) => Runs
}

/** Facts about a field that a Zod type cannot carry: read by form, checks, completion and hover alike. */
export type FieldFacts = {
  /** On the form's label, in plain words: "WebSocket address". */
  title?: string | undefined
  /** One or two plain sentences. */
  description?: string | undefined
  /** In "Add …", where "the" and the title don't do: "who to call". */
  noun?: string
  /** Shown as "e.g. …". */
  example?: string
  /** What SignalWire takes when it isn't set; shown as the placeholder. */
  default?: Plain
  /** Rarely used: folded under "More options". */
  advanced?: boolean
  /** Masked, with a reveal. */
  secret?: boolean
  /** Offered, but anything may be typed. */
  suggestions?: readonly string[]
  /** What it begins with, one of these; offered while the code is typed. */
  beginnings?: readonly string[]
  /** Plain words for each value of a list of choices. */
  choices?: Readonly<Record<string, string>>
  /** It names another thing in the flow: its existing names are offered. */
  refersTo?: 'stream' | 'record_call' | 'tap' | 'label' | 'section'
  /** It is the name of a variable that this flow sets itself, written without braces. */
  ownVariable?: boolean
  /** A map's names are values of the variable that a property beside it names, or else of this one. */
  namesValuesOf?: { beside: string; otherwise: string | undefined }
  /** It gives this step's running thing its name. */
  names?: 'stream' | 'record_call' | 'tap'
  /**
   * What its text is to SWML: a JavaScript test, the name of the variable that decides, who is called, what is
   * played, which keys are pressed.
   */
  role?: 'condition' | 'variable' | 'destination' | 'sound' | 'keys'
  /** It only counts where such a destination is called. */
  onlyFor?: 'stream' | 'sip'
  /** A list that, where it is written, has to name all its choices. */
  needsAll?: boolean
  /** The name that one of a map's entries has to have. */
  needsEntry?: string
  /** What an empty field means, said in the form. */
  whenEmpty?: string
  /** It is an address: what it begins with. `behind`: only what begins like this is one. */
  address?: { schemes: readonly string[]; behind?: string }
  /** SignalWire itself writes this before the value. */
  sentAfter?: string
  /** Text of several lines, or JavaScript. */
  editor?: 'multiline' | 'javascript'
  /** An object of which SignalWire’s guides write only the text, too. */
  alsoText?: boolean
  /** Still taken, but no longer meant to be used. */
  deprecated?: boolean | undefined
  /** The property beside it whose older name it is. */
  standsFor?: string
  /** The unit shown behind a number. */
  unit?: string
}

declare module 'zod/v4/core' {
  interface GlobalMeta extends FieldFacts {}
}
