import type { StoreApi } from 'zustand/vanilla'
import type { Flow, Path, Problem, TextEdit } from '../swml/index.ts'
import type { Analysis } from './analysis.ts'
import type { LivenessState } from './livenessKeeper.ts'

/** What anyone may look at. Everything but `text`, `name` and `selection` is worked out from them. */
export type DocumentState = {
  text: string
  /** The file's name as downloads use it, without its ending: `untitled`. */
  name: string
  /** Counts up with every change of the text. */
  revision: number
  /**
   * The flow of `text`; where `text` cannot be read, the last one of this very file that could, or none at all: a flow
   * without sections that is not `readable`.
   */
  flow: Flow
  /** How far `text` has been read and checked: whether `flow` is its own, and `problems` are all there are. */
  analysis: Analysis
  /** Of `text`, by place. While stale: why it can't be read. */
  problems: readonly Problem[]
  /** The problems of each step that has any, by step id; a step's own, without those of the steps nested in it. */
  problemsByStep: ReadonlyMap<number, readonly Problem[]>
  /** Ids of the selected steps, in the order of the text. */
  selection: readonly number[]
  undoLabel: string | undefined
  redoLabel: string | undefined
  /** What changed last, for panes that follow the text edit by edit (the code pane). */
  lastChange: Change | undefined
}

/**
 * Where a change started; a pane uses it to leave its own typing alone. `remote`: somebody else made it (the same flow
 * in another tab); it is no undo step here, and undoing takes back only what was done here.
 */
export type Origin = 'canvas' | 'form' | 'source' | 'outline' | 'command' | 'remote'

/** One change of the text, as those who follow it are told of it. */
export type Change = {
  edits: readonly TextEdit[]
  /** `replace`: another text came in place of this one. */
  kind: 'edit' | 'replace' | 'undo' | 'redo'
  origin: Origin
  /** What it was for, in words; of an undo, what was undone. */
  label: string
  revision: number
}

/** What is said of an edit. */
export type ApplyOptions = {
  /** What the user did, for "Undo …" and the live region: "Add Start audio stream". */
  label: string
  origin: Origin
  /** Changes that follow each other with the same group are one undo step (typing in one field). */
  group?: string | undefined
  /** The steps to select afterwards, by their paths in the new flow. Unset: the selection follows its steps. */
  select?: readonly Path[]
  /**
   * What the edits were made from. Edits made from `flow` are refused while `flow` isn't the text's own, since they
   * would land in the wrong place. Unset: `text` for the origins source and remote, else `flow`.
   */
  basis?: 'text' | 'flow'
}

/** Edits made from a flow, with what `apply` wants to know of them. */
export type Intent = ApplyOptions & { edits: readonly TextEdit[] }

/** An open document, which is one flow as long as it lives, for panes and commands. */
export type WirelineDocument = {
  store: StoreApi<DocumentState>
  /** What runs in the background at each step: follows the flow a moment later. */
  liveness: StoreApi<LivenessState>
  /**
   * One change: edits on the current text. Does nothing where they change nothing.
   * False where it was refused (see `basis`). Throws a RangeError where edits overlap or leave the text.
   */
  apply: (edits: readonly TextEdit[], options: ApplyOptions) => boolean
  /**
   * `apply` for edits made from the flow that waits while a long text is being read: the function gets the flow the
   * edits go into, at once or as soon as it has been read. Refused where the text can't be read. `later` is told what
   * became of one that had to wait.
   */
  edit: (
    make: (flow: Flow) => Intent | undefined,
    later?: (outcome: 'done' | 'refused' | 'failed') => void,
  ) => 'done' | 'waiting' | 'refused'
  /**
   * Another text (a whole flow that is pasted, a version before) in place of this one, as one undo step. Selects
   * nothing unless told.
   */
  replaceText: (text: string, options: { label: string; select?: readonly Path[] }) => void
  /** The name alone; not an undo step. */
  rename: (name: string) => void
  /** Both return what was undone or redone, for the live region. */
  undo: () => string | undefined
  redo: () => string | undefined
  /** Ends the current group: the next change is its own undo step. */
  endGroup: () => void
  select: (ids: readonly number[]) => void
  /** Does again what broke in the background: checks, and what runs at each step. */
  retry: () => void
  /** Makes ready for long texts, once there is time. */
  warm?: () => void
  /** Resolves once nothing is being read or checked in the background. */
  settled: () => Promise<void>
  dispose: () => void
}
