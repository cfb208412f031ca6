import type { PlainMap } from '../plain.ts'
import type { Path, Plain } from '../types.ts'
import type { Resource } from './resource.ts'

/** What somebody who plays the call fills in for an outcome: the keys that are pressed, the answer of a server. */
export type OutcomeField = {
  /** Within its outcome: `digits`. */
  name: string
  /** In plain words: "Keys". */
  title: string
  kind: 'keys' | 'words' | 'number' | 'data'
  initial?: Plain
}

/** A way that a step may end when it runs, chosen by whoever plays the call. */
export type Outcome = {
  /** Within its method, in small letters and dashes: `no-answer`. */
  name: string
  /** In plain words: "Nobody answers". */
  title: string
  asks?: readonly OutcomeField[]
  /**
   * The result variables, by name; a map for those with a dot. `given`: what was filled in, by the fields' names; `id`
   * is that of what the step starts. Never throws, whatever was filled in.
   */
  sets?: (given: PlainMap) => PlainMap
  /** Milliseconds that pass; 0 unless said. */
  takes?: (given: PlainMap) => number
  /** The call is over with it: the caller hung up. */
  ends?: boolean
  /** Somebody takes the call: it is picked up, if nobody has yet. */
  answers?: boolean
  /** It didn't work: what it would have started doesn't run. */
  fails?: boolean
  /**
   * The person called goes through these steps first, on a leg of their own: a path in the value, or what a text in
   * place of steps leads to. `otherwise`: the outcome that it is where they hang up meanwhile.
   */
  confirm?: { steps: Path | string; to: string; otherwise: string }
  /** The call goes on there; not `forGood`: it is back at this step afterwards, which may then end in other ways. */
  runs?: Destination
}

/** A section, an address or a document, and what it is given. `forGood`: the call never comes back. */
export type Destination = { dest: string; params: PlainMap; forGood: boolean }

/** What would be sent to a server: nothing is, while a call is played. */
export type Sent = {
  what: 'request' | 'status' | 'message' | 'stream'
  method?: string
  to: string
  body?: Plain
}

/** Which of several step lists runs; paths are relative to the value. */
export type Choice =
  /** The first whose JavaScript test is true; one without a test is always. */
  | { kind: 'test'; entries: readonly { when?: string; path: Path }[] }
  /** By a variable's value as text. */
  | {
      kind: 'case'
      variable: string
      cases: readonly { key: string; path: Path }[]
      otherwise?: Path
    }

/** What a step does when it runs. Everything stands as it is written, with its variables filled in unless said. */
export type Runs = {
  /** It is given its value as it is written: the variables in it are filled in one by one, by what it is asked for. */
  asWritten?: boolean
  /** It picks the call up if nobody has; what is heard does so unless this says otherwise. */
  answers?: boolean
  /** What the caller hears first: `say:…`, `silence:…`, `ring:…` or an address each. */
  hears?: readonly string[]
  /** How it may end, the likeliest first; with none it is simply done. With one that asks nothing, nobody is asked. */
  outcomes?: readonly Outcome[]
  /** Milliseconds that it takes; Infinity: until somebody hangs up. */
  takes?: number
  /** What it sends, whatever comes of it. */
  sends?: readonly Sent[]
  /** Variables that are set, one after the other. */
  set?: PlainMap
  unset?: readonly string[]
  /** One of its step lists is run. */
  chooses?: Choice
  /** To a label of the section, if the JavaScript test is true; not more than `max` times. */
  jump?: { label: string; when?: string; max: number }
  /** To a section, address or document. */
  runs?: Destination
  /** Once it is done, or back: a list that always runs, then the one that is chosen. */
  after?: { always?: Path; chooses?: Choice }
  /** Back to who ran the section, with a value. */
  returns?: { value: Plain | undefined }
  /** The call ends: why, in SWML's word. */
  ends?: string
  /** What runs while it lasts and it works, with the settings that a step of its own would have. */
  while?: { starts: Resource; value: Plain }
}
