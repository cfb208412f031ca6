import type { Flow, Path, TextEdit } from '../swml/index.ts'
import { idsAtPaths, stepsWithIds } from '../swml/index.ts'
import { minimalEdit } from '../text/minimalEdit.ts'
import { type Analysis, analyses, isCurrent, isStale } from './analysis.ts'
import type { FaultKind } from './fault.ts'
import type { DocumentLanguage } from './language.ts'
import {
  emptyIndex,
  indexProblems,
  listProblems,
  type ProblemIndex,
  updateIndex,
} from './problemIndex.ts'
import { parseAndCheck, parseOnly, type ReadResult, unreadable } from './reader.ts'
import type { DocumentState } from './types.ts'

/**
 * How a document gets from one text to the next: text → parse → problems → ids → selection. Everything here is pure.
 * A change comes to the fields of the state that become others, to what is kept for the change after it, and to the
 * work that is left for the background, which `analyzer.ts` does.
 */
export type Advance = { state: Derived; kept: Kept; work: readonly Work[] }

/** The fields of the state that become others. */
export type Derived = Partial<DocumentState>

/** What goes along from change to change and nobody looks at. */
export type Kept = {
  /** Every problem with its step, so that an edit needn't check the steps that it doesn't touch. */
  index: ProblemIndex
  /** The flow in the state is one of this very file, read without a fault. */
  hasFlow: boolean
  /** The text's own flow where it can't be read. */
  broken: Flow | undefined
  /** A long text that is to be read in the background. */
  toRead: string | undefined
  /** What to select once it has been read. */
  toSelect: readonly Path[] | undefined
  /** What is still to check of a text that came as a whole: all of it here, or its parts in the background. */
  unchecked: ReadonlySet<'all' | 'steps' | 'flow'>
  /** What of it couldn't be checked, or (`checks`) has no checks since they couldn't be loaded. */
  failed: ReadonlySet<'checks' | 'steps' | 'flow'>
  /** There are no checks yet: what is found until then isn't all. */
  checksAreToCome: boolean
}

/** Work for the background. `stop` first: what was asked for before is of another text. */
export type Work = 'stop' | 'read' | 'all' | 'steps' | 'flow'

/** A change of the text, as far as what follows from it is concerned. */
export type TextChange = {
  /** The text after the edits. */
  text: string
  edits: readonly TextEdit[]
  /** The steps to select, by their paths in the flow to come. Unset: the selection follows its steps. */
  select?: readonly Path[] | undefined
}

/** Where a document stands before a change. */
export type Standing = { state: DocumentState; kept: Kept }

/** What working out a change needs beside the change. */
export type Tools = {
  language: DocumentLanguage
  /** Texts of at least this many characters are read in the background. */
  longText: number
  /** What `work` answers; undefined where it breaks, which is noted. */
  attempt: <T>(kind: FaultKind, work: () => T) => T | undefined
}

/** Before the first text. */
export const nothingKept: Kept = {
  index: emptyIndex,
  hasFlow: false,
  broken: undefined,
  toRead: undefined,
  toSelect: undefined,
  unchecked: new Set(),
  failed: new Set(),
  checksAreToCome: false,
}

/** Problems are moved along each edit: with more of them (all of a kind fixed at once), reading anew costs less. */
const mostEdits = 200

/** So many new characters are a flow of their own (a file opened): its canvas comes first, its problems right after. */
const newFlow = 2_000

/** What becomes of a document with this change of its text. */
export function advance(before: Standing, change: TextChange, tools: Tools): Advance {
  const kept = {
    ...before.kept,
    toSelect: change.select ?? before.kept.toSelect,
  }
  const at = { state: before.state, kept }
  const written = change.edits.reduce((sum, edit) => sum + edit.text.length, 0)
  const isOwn = kept.hasFlow && isCurrent(at.state)
  const isSmall = written < tools.longText && change.edits.length <= mostEdits
  const updated = isOwn && isSmall ? update(at, change, tools) : undefined
  if (updated) return updated
  if (change.text.length < tools.longText) {
    const edits = isOwn ? change.edits : undefined
    return readHere(at, change.text, { edits, isNew: written >= newFlow }, tools)
  }
  const analysis = isStale(at.state) ? analyses.readingStale : analyses.reading
  return { state: { analysis }, kept: { ...kept, toRead: change.text }, work: ['read'] }
}

/** Only what the edits touch is read again; undefined where that isn't enough. */
function update(at: Standing, { text, edits }: TextChange, tools: Tools): Advance | undefined {
  const { language, attempt } = tools
  const { flow } = at.state
  const updated = attempt('reading', () => language.updateFlow(flow, edits, text))
  if (!updated?.readable) return undefined
  const { kept } = at
  const index = attempt('checking', () => updateIndex(kept.index, flow, updated, edits, language))
  const next = {
    ...kept,
    index: index ?? emptyIndex,
    failed: index ? kept.failed : new Set([...kept.failed, 'steps'] as const),
    unchecked: kept.checksAreToCome ? new Set([...kept.unchecked, 'all'] as const) : kept.unchecked,
  }
  return show(at.state, updated, next, ['flow'])
}

/** The whole text is read on the spot; of a flow that `isNew`, the problems follow. */
function readHere(
  at: Standing,
  text: string,
  { edits, isNew }: { edits: readonly TextEdit[] | undefined; isNew: boolean },
  tools: Tools,
): Advance {
  const { language, attempt } = tools
  const read = isNew ? parseOnly : parseAndCheck
  const checked = attempt('checking', () => read(text, language))
  const result =
    checked ??
    attempt('reading', () => parseOnly(text, language)) ??
    unreadable(text, undefined, language)
  const flow = withIds(at, result.flow, tools, edits)
  const kept = { ...at.kept, toRead: undefined }
  return adopt({ ...at, kept }, { ...result, flow }, tools, {
    unchecked: isNew || kept.checksAreToCome ? ['all'] : [],
    failed: checked ? [] : ['steps'],
    work: isNew ? ['all'] : [],
  })
}

/** What becomes of a document whose text has been read in the background, with ids by `withIds`. */
export function takeRead(at: Standing, result: ReadResult, tools: Tools): Advance {
  const kept = { ...at.kept, toRead: undefined }
  // Checking takes longer than reading, and needn't hold up the canvas.
  return adopt({ ...at, kept }, result, tools, {
    unchecked: ['steps', 'flow'],
    failed: [],
    work: ['steps', 'flow'],
  })
}

/**
 * What was read, its steps with the ids that they had before; `edits` where what is shown is the text that they were
 * made of.
 */
export function withIds(
  { state, kept }: Standing,
  read: Flow,
  { language, attempt }: Tools,
  edits?: readonly TextEdit[],
): Flow {
  const before = state.flow
  if (!read.readable || !(kept.hasFlow || before.nextId > 0)) return read
  const way = edits ?? minimalEdit(before.text, read.text)
  return attempt('reading', () => language.carryIds(before, read, way)) ?? read
}

type Left = {
  unchecked: readonly ('all' | 'steps' | 'flow')[]
  failed: readonly 'steps'[]
  work: readonly Work[]
}

/** A text that was read as a whole, with its ids; `left`: what is still to be done where it could be read. */
function adopt({ state, kept }: Standing, result: ReadResult, tools: Tools, left: Left): Advance {
  const work: readonly Work[] = ['stop', ...left.work]
  const checks = kept.failed.has('checks') ? (['checks'] as const) : []
  if (result.flow.readable) {
    const index = indexProblems(result.flow, result.ofSteps, result.ofFlow)
    const unchecked = new Set(left.unchecked)
    const failed = new Set([...checks, ...left.failed])
    const next = { ...kept, index, hasFlow: true, broken: undefined, unchecked, failed }
    return show(state, result.flow, next, work)
  }
  const broken = result.flow
  const { hasFlow } = kept
  // Ids go on counting, so that no step is taken for one of the flow before.
  const empty = { ...broken, nextId: state.flow.nextId }
  const shown = hasFlow ? {} : { flow: empty, selection: [], problemsByStep: new Map() }
  return {
    state: { ...shown, analysis: analyses.stale, problems: whyBroken(broken, tools) },
    kept: { ...kept, broken, hasFlow, unchecked: new Set(), failed: new Set(checks) },
    work: ['stop'],
  }
}

/** Why a text can't be read, as well as it is known by now. */
export function whyBroken(flow: Flow, { language, attempt }: Tools): DocumentState['problems'] {
  const reasons = attempt('checking', () => language.checkWholeFlow(flow)) ?? []
  return reasons.length > 0 ? reasons : flow.problems
}

function show(state: DocumentState, flow: Flow, kept: Kept, work: readonly Work[]): Advance {
  const selection = kept.toSelect ? idsAtPaths(flow, kept.toSelect) : keepSelection(state, flow)
  const next = { ...kept, toSelect: undefined }
  const { problems, problemsByStep } = listProblems(flow, next.index, state)
  const analysis = analysisOf(next)
  return { state: { flow, selection, problems, problemsByStep, analysis }, kept: next, work }
}

/** The selected steps that are still there, in their new order. */
function keepSelection({ flow, selection }: DocumentState, after: Flow): readonly number[] {
  if (flow.shape === after.shape || selection.length === 0) return selection
  return stepsWithIds(after, selection).map((step) => step.id)
}

/** How far a text that could be read is checked. */
export function analysisOf({ unchecked, failed }: Kept): Analysis {
  if (failed.size > 0) return analyses.failed
  return unchecked.size > 0 ? analyses.checking : analyses.ready
}
