import type { Ports } from '../commands/types.ts'
import { perDocument } from '../document/perDocument.ts'
import type { Intent, WirelineDocument } from '../document/types.ts'
import {
  bodyOf,
  type Flow,
  methods,
  type Path,
  type Plain,
  removeField,
  type Step,
  setField,
  stepById,
  type TextEdit,
} from '../swml/index.ts'
import { invertEdits } from '../text/applyEdits.ts'
import { composeEdits, trimEdits } from '../text/composeEdits.ts'
import { blankOf } from './logic/blankOf.ts'
import type { Kept } from './logic/keptForms.ts'
import { hasMarks, isRepeated, repeatedWords } from './logic/repeated.ts'
import type { Unread } from './logic/unread.ts'
import { writeValue } from './logic/writeValue.ts'
import { createTypedIn, type TypedIn } from './typedIn.ts'

/** How the fields of one step write. Stays the same object as long as the step is selected. */
export type Form = {
  stepId: number
  document: WirelineDocument
  ports: Ports
  /** Writes a value at a place within the step's value; all writes of one `group` are one change. */
  set: (path: Path, value: Plain, label: string, group?: string) => void
  /** Takes a property out of the text. */
  remove: (path: Path, label: string, group?: string) => void
  /**
   * Writes what `make` answers; `value` is the path of the step's value. Called once, as soon as the flow is the
   * text's own.
   */
  write: (make: MakeEdits, label: string, group?: string) => void
  /** What stood in forms that were given up for another, by place and form, for as long as the step lives. */
  kept: Map<string, Kept>
  /** YAML that was typed and can't be read yet, by place, for as long as the step lives: the flow doesn't have it. */
  unread: Map<string, Unread>
  /**
   * Why a place can't be changed in the form, since the code repeats it: its value as a `whole`, or what is added to
   * it. Undefined where it can.
   */
  whyRepeated: (path: Path, whole: boolean) => string | undefined
  /** The user left the field: the next change is one of its own. */
  leave: () => void
  /** The flow and the step as they are now, for what is looked up only when needed. */
  current: () => { flow: Flow; step: Step; value: Path } | undefined
} & TypedIn

/** Edits that make a change; undefined where it can't be made and whoever asked has been told why. */
export type MakeEdits = (flow: Flow, step: Step, value: Path) => readonly TextEdit[] | undefined

type Write = { make: MakeEdits; label: string; group: string }

type Typing = {
  group: string
  /** The flow before the first key of the group, and what the group's keys made of it until now. */
  base: Flow
  edits: readonly TextEdit[]
  revision: number
}

/** The form of one step: every change goes to the text at once, as an edit of the document. */
export function createForm(document: WirelineDocument, ports: Ports, stepId: number): Form {
  let typing: Typing | undefined
  let waiting: Write | undefined

  const write = (wanted: Write) => {
    const { revision } = document.store.getState()
    if (typing?.group === wanted.group && typing.revision === revision)
      return writeOn(typing, wanted)
    // While a long text is being read, typing that goes on takes the place of what waits.
    if (waiting?.group === wanted.group) {
      waiting.make = wanted.make
      return
    }
    waiting = wanted
    const outcome = document.edit((flow) => {
      if (waiting === wanted) waiting = undefined
      return begin(flow, wanted)
    })
    if (outcome === 'waiting') return
    waiting = undefined
    if (outcome === 'refused') {
      ports.announce('The text can’t be read, so the form can’t change it.', 'always')
    }
  }

  const begin = (base: Flow, { make, label, group }: Write): Intent | undefined => {
    const step = stepById(base, stepId)
    if (step === undefined) return undefined
    const edits = make(base, step, [...step.path, step.method])
    if (edits === undefined) return undefined
    const { revision } = document.store.getState()
    const changes = trimEdits(base.text, edits).length > 0
    if (!changes && edits.length === 0 && hasMarks(base)) {
      ports.notify({ tone: 'error', text: `Nothing was changed. ${repeatedWords(base, step, [])}` })
    }
    typing = { group, base, edits, revision: revision + (changes ? 1 : 0) }
    return { edits, label, origin: 'form', group: `${stepId}:${group}` }
  }

  /** While typing goes on, the edits are made for the text itself, whatever has been read of it by now. */
  const writeOn = ({ base, edits: before }: Typing, { make, label, group }: Write) => {
    const step = stepById(base, stepId)
    if (step === undefined) return
    const wanted = make(base, step, [...step.path, step.method])
    if (wanted === undefined) return
    // As if the value had been pasted at once: no quotes stay behind from a half-typed `wss:`, and clearing a field and
    // typing it again brings its comment back.
    const rest = composeEdits(invertEdits(base.text, before), wanted)
    const edits = trimEdits(document.store.getState().text, rest)
    if (edits.length > 0) {
      document.apply(edits, { label, origin: 'form', group: `${stepId}:${group}`, basis: 'text' })
    }
    typing = { group, base, edits: wanted, revision: document.store.getState().revision }
  }

  return {
    stepId,
    document,
    ports,
    ...createTypedIn(),
    set: (path, value, label, group = path.join('.')) =>
      write({
        make: (flow, step) => writeValue(flow, step, inStringForm(step, path), value),
        label,
        group,
      }),
    remove: (path, label, group = path.join('.')) =>
      write({
        make: (flow, step, at) => {
          const place = inStringForm(step, path)
          if (path.length === 0) return setField(flow, at, emptyBody(step.method))
          return place.length === 0 ? setField(flow, at, {}) : removeField(flow, [...at, ...path])
        },
        label,
        group,
      }),
    ...keptFor(document, stepId),
    write: (make, label, group = label) => write({ make, label, group }),
    whyRepeated: (path, whole) => {
      const { flow } = document.store.getState()
      if (!flow.requiresFullParse) return undefined
      const step = stepById(flow, stepId)
      if (step === undefined) return undefined
      const place = inStringForm(step, path)
      return isRepeated(flow, step, place, whole) ? repeatedWords(flow, step, place) : undefined
    },
    leave: () => {
      if (typing === undefined) return
      typing = undefined
      document.endGroup()
    },
    current: () => {
      const { flow } = document.store.getState()
      const step = stepById(flow, stepId)
      return step && { flow, step, value: [...step.path, step.method] }
    },
  }
}

/** `play: "say:Hi"` stays a string while only what the string stands for is changed. */
function inStringForm(step: Step, path: Path): Path {
  const name = methods.get(step.method)?.stringForm
  const standsFor = path.length === 1 && path[0] === name && name !== undefined
  const isShort = ['string', 'number', 'boolean'].includes(typeof step.value)
  return standsFor && isShort ? [] : path
}

/** A method can't be without a body where the body is its only value (`label`): it is emptied. */
function emptyBody(method: string): Plain {
  const shape = bodyOf(method)?.shape
  return shape === undefined || shape.kind === 'any' || shape.kind === 'union'
    ? null
    : blankOf(shape)
}

type KeptForStep = Pick<Form, 'kept' | 'unread'>

const keptByStep = perDocument(() => new Map<number, KeptForStep>())

/** Outlives this form, but not the step: with another flow all steps are others. */
function keptFor(document: WirelineDocument, stepId: number): KeptForStep {
  const steps = keptByStep(document)
  const kept = steps.get(stepId) ?? { kept: new Map(), unread: new Map() }
  steps.set(stepId, kept)
  return kept
}
