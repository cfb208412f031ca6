import type { Ports } from '../commands/types.ts'
import type { WirelineDocument } from '../document/types.ts'
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
import { blankOf } from './logic/blankOf.ts'
import type { Kept } from './logic/keptForms.ts'
import { restate } from './logic/restate.ts'
import { writeValue } from './logic/writeValue.ts'

/** How the fields of one step write. Stays the same object as long as the step is selected. */
export type Form = {
  stepId: number
  document: WirelineDocument
  ports: Ports
  /** Writes a value at a place within the step's value; all writes of one `group` are one change. */
  set: (path: Path, value: Plain, label: string, group?: string) => void
  /** Takes a property out of the text. */
  remove: (path: Path, label: string, group?: string) => void
  /** Writes what `make` answers; `value` is the path of the step's value. */
  write: (make: MakeEdits, label: string, group?: string) => void
  /** What stood in forms that were given up for another, by place and form, for as long as there is undo. */
  kept: Map<string, Kept>
  /** The user left the field: the next change is one of its own. */
  leave: () => void
  /** The flow and the step as they are now, for what is looked up only when needed. */
  current: () => { flow: Flow; step: Step; value: Path } | undefined
}

export type MakeEdits = (flow: Flow, step: Step, value: Path) => readonly TextEdit[]

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
  let waiting: { make: MakeEdits; label: string; group: string } | undefined

  const write = (make: MakeEdits, label: string, group: string) => {
    const { flow, text, stale, revision } = document.store.getState()
    const goesOn = typing !== undefined && typing.group === group && typing.revision === revision
    if (!goesOn && flow.text !== text) {
      // A long text is still being read: only its own flow knows where things are.
      if (stale) return ports.announce('The text can’t be read, so the form can’t change it.')
      const first = waiting === undefined
      waiting = { make, label, group }
      if (first) void document.settled().then(writeWaiting)
      return
    }
    const base = goesOn && typing !== undefined ? typing.base : flow
    const step = stepById(base, stepId)
    if (step === undefined) return
    const wanted = make(base, step, [...step.path, step.method])
    const edits = goesOn && typing !== undefined ? restate(base.text, typing.edits, wanted) : wanted
    if (edits.length > 0) {
      // While typing goes on, the edits are made for the text itself, whatever has been read of it by now.
      const basis = goesOn ? 'text' : 'flow'
      document.apply(edits, { label, origin: 'form', group: `${stepId}:${group}`, basis })
    }
    typing = { group, base, edits: wanted, revision: document.store.getState().revision }
  }

  const writeWaiting = () => {
    const next = waiting
    waiting = undefined
    if (next !== undefined) write(next.make, next.label, next.group)
  }

  return {
    stepId,
    document,
    ports,
    set: (path, value, label, group = path.join('.')) =>
      write((flow, step) => writeValue(flow, step, inStringForm(step, path), value), label, group),
    remove: (path, label, group = path.join('.')) =>
      write(
        (flow, step, at) => {
          const place = inStringForm(step, path)
          if (path.length === 0) return setField(flow, at, emptyBody(step.method))
          return place.length === 0 ? setField(flow, at, {}) : removeField(flow, [...at, ...path])
        },
        label,
        group,
      ),
    kept: keptFor(document, stepId),
    write: (make, label, group = label) => write(make, label, group),
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

const keptByStep = new WeakMap<WirelineDocument, Map<number, Map<string, Kept>>>()

/** Lives as long as the document and its undo, and so longer than this form. */
function keptFor(document: WirelineDocument, stepId: number): Map<string, Kept> {
  const steps = keptByStep.get(document) ?? new Map<number, Map<string, Kept>>()
  keptByStep.set(document, steps)
  const kept = steps.get(stepId) ?? new Map<string, Kept>()
  steps.set(stepId, kept)
  return kept
}
