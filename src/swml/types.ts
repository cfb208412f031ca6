/** The words that all of the language room speaks. Plain data only, so that a flow can cross to a worker. */

import type { Range, TextEdit } from '../text/edit.ts'

export type { Range, TextEdit }

/** The two faces of SWML. */
export type Language = 'yaml' | 'json'

/** Keys and indexes from the root of the document, e.g. `['sections', 'main', 2, 'stream', 'url']`. */
export type Path = readonly (string | number)[]

/**
 * Data as read from a text. Maps are plain objects whose every key is an own property, `__proto__` too
 * (made with `Object.defineProperty`): read them with `Object.hasOwn` or the helpers in `plain.ts`, never with `in`.
 */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }

/** How a step is written: `- answer: {}`, `- answer`, or something that isn't a step at all. */
export type StepNotation = 'map' | 'bare' | 'malformed'

/** One item of a list of steps: a method with its value. */
export type Step = {
  /**
   * Who the step is, across edits: `updateFlow` carries it over, a whole read numbers steps in the order of the text
   * and `carryIds` then finds each step again by its place. Never shown, never stored.
   */
  id: number
  /** The first key of the step, or the bare string; `''` where the step names no method. */
  method: string
  notation: StepNotation
  /** What stands under the method's key; `undefined` for a bare step. For a malformed one, all of it. */
  value: Plain | undefined
  /** Further keys beside the method's, in order: `- connect: …` with `on_success: …` has `['on_success']`. */
  otherKeys: readonly string[]
  /** From the first to behind the last character of the step itself, without its dash, comments or line break. */
  range: Range
  /** Where its `-` stands in a block list; `-1` in a flow list or JSON. */
  dash: number
  path: Path
  branches: readonly Branch[]
}

/** A nested list of steps. */
export type Branch = {
  /** Plain words: the condition, the case, "Otherwise". */
  label: string
  /** Of the list: `[...step.path, 'cond', 0, 'then']`. */
  path: Path
  steps: readonly Step[]
}

/** A section: its name and its steps. */
export type Section = {
  name: string
  path: Path
  /** The whole entry, from its key to the end of its list. */
  range: Range
  /** Its key. */
  nameRange: Range
  steps: readonly Step[]
  /**
   * How its steps are written; `'other'` for what holds no step list (a map, a string): kept, shown, not edited by
   * step.
   */
  notation: 'list' | 'empty' | 'other'
}

/** What a text says, as plain data with the places in the text. */
export type Flow = {
  text: string
  language: Language
  /** False where the text cannot be read; `problems` then says where and why, and `sections` is empty. */
  readable: boolean
  sections: readonly Section[]
  /** What reading itself found: syntax, duplicate keys, shapes that aren't SWML. `checkFlow` includes them. */
  problems: readonly Problem[]
  /**
   * The same object from update to update as long as no step came, went or moved, no branch changed its
   * label, and the call goes on from each step as before: what depends on the shape alone (layout) can be kept while it is the same.
   */
  shape: object
  /** The id that the next new step gets. */
  nextId: number
  /** Features that make reading a part on its own unsafe (anchors, aliases, tags, several documents). */
  requiresFullParse: boolean
}

/** `error`: SignalWire refuses it; `warning`: it does something else than is meant; `hint`: it could be better. */
export type Severity = 'error' | 'warning' | 'hint'

/** A way to mend a problem; the edits are of the text that the problem was found in. */
export type Fix = { title: string; edits: readonly TextEdit[] }

/** Something wrong with a flow, at its place in the text. */
export type Problem = {
  /** Stable, kebab-case, e.g. `url-missing`. */
  code: string
  severity: Severity
  /** Plain words: what is wrong and the way out. */
  message: string
  range: Range
  path: Path
  /** The `relay_script_…` code that SignalWire would report, where there is one. */
  platformError?: string
  /** Only where a check itself broke: which, and where in Wireline's own code. Nothing of the text stands in it. */
  fault?: string | undefined
  /** So many more of its step were found than are listed; on one of those that are. */
  unlisted?: Readonly<Record<Severity, number>>
  fixes: readonly Fix[]
}

/** Between which steps something goes: before the step at `index` of the list at `list`; `index` = length appends. */
export type Place = { list: Path; index: number }
