import type { StoreApi } from 'zustand/vanilla'
import type { Flow, Path, TextEdit } from '../swml/index.ts'
import { minimalEdit } from '../text/minimalEdit.ts'
import type { FaultKind, OnFault } from './fault.ts'
import type { DocumentLanguage } from './language.ts'
import { nextTask } from './nextTask.ts'
import {
  checkEachStep,
  emptyBook,
  fileAll,
  fileBySteps,
  fileProblems,
  listProblems,
  type ProblemBook,
  updateBook,
} from './problemBook.ts'
import {
  heavyText,
  type Reader,
  type ReadResult,
  readAndCheck,
  readOnly,
  unreadable,
} from './reader.ts'
import { createLater } from './schedule.ts'
import { idsAtPaths, stepsWithIds } from './steps.ts'
import type { DocumentState } from './types.ts'

/** Keeps flow, problems and selection in step with the text. */
export type FlowKeeper = {
  /** What the state becomes with this text, which the edits made of the state's own. May start reading in the background. */
  follow: (text: string, edits: readonly TextEdit[], select: readonly Path[] | undefined) => Derived
  /**
   * What is shown is another flow than the text to come: no step of it is one of that flow, and nothing of it stands in
   * for a text that can't be read.
   */
  forgetFlow: () => void
  /** The user selected something: what was to be selected after reading no longer counts. */
  forgetSelect: () => void
  /** Checks again what couldn't be checked. */
  retry: () => void
  settled: () => Promise<void>
  dispose: () => void
}

type Derived = Partial<DocumentState>

export type FlowKeeperOptions = {
  language: DocumentLanguage
  reader: Reader
  /** Texts of at least this many characters are read in the background. */
  longText: number
  /** Milliseconds after the last edit until the flow as a whole is checked again. */
  checkPause: number
  /** Called when a read in the background is done and the state has been set. */
  onRead: () => void
  onFault: OnFault
}

/** Problems are moved along each edit: with more of them (all of a kind fixed at once), reading anew costs less. */
const mostEdits = 200

/** So many new characters are a flow of their own (a file opened): its canvas comes first, its problems right after. */
const newFlow = 2_000

export function createFlowKeeper(
  store: StoreApi<DocumentState>,
  { language, reader, longText, checkPause, onRead, onFault }: FlowKeeperOptions,
): FlowKeeper {
  let book: ProblemBook = emptyBook
  let hasGoodFlow = false
  /** The text's own flow where it can't be read. */
  let broken: Flow | undefined
  /** The flow to come is another than the one that is shown. */
  let isForeign = false
  let toRead: string | undefined
  let toSelect: readonly Path[] | undefined
  const pending = new Set<Promise<void>>()
  /** What is still to check of a text that came as a whole: all of it here, or its parts in the background. */
  const unchecked = new Set<'whole' | 'each' | 'across'>()
  /** What of it couldn't be checked, or (`checks`) has no checks since they couldn't be loaded. */
  const failed = new Set<'checks' | 'each' | 'across'>()
  const across = createLater(() => track(checkAcross()), checkPause)

  const progress = () => ({
    checking: unchecked.size > 0 && failed.size === 0,
    checkFailed: failed.size > 0,
  })

  /** The answer of something that could break; undefined where it did, which is told. */
  const attempt = <T>(kind: FaultKind, work: () => T): T | undefined => {
    try {
      return work()
    } catch (error) {
      onFault(kind, error)
      return undefined
    }
  }

  const follow: FlowKeeper['follow'] = (text, edits, select) => {
    const { stale, reading } = store.getState()
    toSelect = select ?? toSelect
    const isCurrent = hasGoodFlow && !stale && !reading
    const written = edits.reduce((sum, edit) => sum + edit.text.length, 0)
    const isSmall = written < longText && edits.length <= mostEdits
    const updated = isCurrent && isSmall && !isForeign ? update(text, edits) : undefined
    if (updated) return updated
    if (text.length < longText)
      return readHere(text, written >= newFlow, isCurrent ? edits : undefined)
    const idle = toRead === undefined
    toRead = text
    if (idle) track(readInBackground())
    return { reading: true, checking: true, checkFailed: false }
  }

  /** Only what the edits touch is read again; undefined where that isn't enough. */
  const update = (text: string, edits: readonly TextEdit[]): Derived | undefined => {
    const { flow } = store.getState()
    const updated = attempt('reading', () => language.updateFlow(flow, edits, text))
    if (!updated?.readable) return undefined
    const next = attempt('checking', () => updateBook(book, flow, updated, edits, language))
    if (!next) failed.add('each')
    book = next ?? emptyBook
    if (checksAreToCome) unchecked.add('whole')
    across.ask()
    return { ...show(updated, flow), ...progress() }
  }

  /** The whole text is read on the spot; of a flow that `isNew`, the problems follow. */
  const readHere = (text: string, isNew: boolean, edits?: readonly TextEdit[]): Derived => {
    toRead = undefined
    const read = isNew ? readOnly : readAndCheck
    const checked = attempt('checking', () => read(text, language))
    const result =
      checked ??
      attempt('reading', () => readOnly(text, language)) ??
      unreadable(text, undefined, language)
    const derived = adopt({ ...result, flow: withIds(result.flow, edits) })
    if (!result.flow.readable) return derived
    if (!checked) failed.add('each')
    if (isNew) whole.ask()
    if (isNew || checksAreToCome) unchecked.add('whole')
    return { ...derived, ...progress() }
  }

  const whyBroken = (flow: Flow) => {
    const reasons = attempt('checking', () => language.checkAcross(flow)) ?? []
    return reasons.length > 0 ? reasons : flow.problems
  }

  /** What was read, its steps with the ids that they had before; `edits` where what is shown is the text they were made of. */
  const withIds = (read: Flow, edits?: readonly TextEdit[]): Flow => {
    const before = store.getState().flow
    if (!read.readable || !(hasGoodFlow || before.nextId > 0)) return read
    const way = edits ?? minimalEdit(before.text, read.text)
    // Steps of another flow get numbers of their own, so that nothing kept for a step is found by one of another flow.
    const known = isForeign ? { ...before, sections: [] } : before
    return attempt('reading', () => language.carryIds(known, read, way)) ?? read
  }

  /** The state for a text that was read as a whole, with its ids. */
  const adopt = (result: ReadResult): Derived => {
    across.cancel()
    whole.cancel()
    unchecked.clear()
    failed.delete('each')
    failed.delete('across')
    const before = store.getState().flow
    broken = result.flow.readable ? undefined : result.flow
    if (broken) {
      hasGoodFlow &&= !isForeign
      const problems = whyBroken(broken)
      // Ids go on counting, so that no step is taken for one of the flow before.
      const empty = { ...broken, nextId: before.nextId }
      const shown = hasGoodFlow ? { flow: before } : { flow: empty, ...nothing }
      const at = { stale: true, reading: false, checking: false, checkFailed: false }
      return { ...shown, ...at, problems }
    }
    hasGoodFlow = true
    book = fileProblems(result.flow, result.own, result.across)
    return show(result.flow, before)
  }

  const show = (flow: Flow, before: Flow): Derived => {
    const state = store.getState()
    const selection = toSelect ? idsAtPaths(flow, toSelect) : keepSelection(state, before, flow)
    toSelect = undefined
    isForeign = false
    const listed = listProblems(flow, book, state)
    const { problems, problemsByStep } = listed
    return { flow, selection, problems, problemsByStep, stale: false, reading: false }
  }

  const readInBackground = async (): Promise<void> => {
    while (toRead !== undefined) {
      const text: string = toRead
      const broke = (error: unknown) => {
        onFault('reading', error)
        return unreadable(text, error, language)
      }
      const result = await reader.read(text).catch(broke)
      if (toRead !== text) continue
      const flow = withIds(result.flow)
      // Drawing it is work enough for one task.
      if (text.length > heavyText) await nextTask()
      if (toRead !== text) continue
      toRead = undefined
      const derived = adopt({ ...result, flow })
      // Checking takes longer than reading, and needn't hold up the canvas.
      if (result.flow.readable) checkInBackground()
      store.setState({ ...derived, ...progress() })
      onRead()
    }
  }

  const checkInBackground = () => {
    unchecked.add('each').add('across')
    each.ask()
    across.ask()
  }

  /** Problems of single steps, for a text that goes on being edited meanwhile. */
  const checkEach = async (): Promise<void> => {
    while (!isOld()) {
      const { text, flow } = store.getState()
      const found = await reader.checkEach?.(text).catch(missed('each'))
      if (isOld()) return
      const isCurrent = () => store.getState().flow === flow
      const own = found && (await fileBySteps(flow, found, isCurrent))
      if (found && !own) continue
      if (own) {
        book = { ...book, own }
        failed.delete('each')
      }
      unchecked.delete('each')
      publish(store.getState())
      return
    }
  }

  /** What is shown isn't the text's own flow: there is nothing to check. */
  const isOld = () => {
    const { stale, reading } = store.getState()
    return stale || reading
  }

  const missed = (part: 'each' | 'across') => (error: unknown) => {
    failed.add(part)
    onFault('checking', error)
    return undefined
  }

  const publish = (state: DocumentState) => {
    const { problems, problemsByStep } = listProblems(state.flow, book, state)
    const { checking, checkFailed } = progress()
    if (
      problems !== state.problems ||
      checking !== state.checking ||
      checkFailed !== state.checkFailed
    )
      store.setState({ problems, problemsByStep, checking, checkFailed })
  }

  const checkAcross = async (): Promise<void> => {
    const { flow, text, stale, reading } = store.getState()
    if (stale || reading) return
    const isLong = text.length >= longText
    const found = isLong
      ? await reader.checkAcross(text).catch(missed('across'))
      : attempt('checking', () => language.checkAcross(flow))
    if (!found) failed.add('across')
    const state = store.getState()
    if (state.text !== text || state.stale || state.reading) return
    if (found) {
      book = { ...book, across: fileAll(state.flow, found) }
      failed.delete('across')
    }
    unchecked.delete('across')
    publish(state)
  }

  /** All of it again: there were no checks yet when the flow was read, or no time for them. */
  const recheck = () => {
    const state = store.getState()
    if (broken && !state.reading) store.setState({ problems: whyBroken(broken) })
    if (!hasGoodFlow || state.stale || state.reading || checksAreToCome) return
    if (state.text.length >= longText) {
      // Checked in the background, which has had the checks from the start, unless it was short until now.
      if (unchecked.delete('whole')) checkInBackground()
      return
    }
    const found = attempt('checking', () => {
      const own = checkEachStep(state.flow, language)
      return fileProblems(state.flow, own, language.checkAcross(state.flow))
    })
    if (found) book = found
    else failed.add('each')
    unchecked.delete('whole')
    publish(state)
  }
  let checksAreToCome = false
  const stopWaiting = language.whenChecksCome?.((error) => {
    if (error !== undefined) {
      failed.add('checks')
      onFault('checking', error)
      const state = store.getState()
      if (!state.stale && !state.reading) publish(state)
      return
    }
    failed.delete('checks')
    checksAreToCome = false
    recheck()
  })
  checksAreToCome = stopWaiting !== undefined
  const whole = createLater(recheck, 0)
  const each = createLater(() => track(checkEach()), 0)

  const track = (work: Promise<void>): Promise<void> => {
    const tracked = work.finally(() => pending.delete(tracked))
    pending.add(tracked)
    return tracked
  }

  return {
    follow,
    forgetFlow() {
      isForeign = true
    },
    forgetSelect() {
      toSelect = undefined
    },
    retry() {
      const state = store.getState()
      if (failed.size === 0 || state.stale || state.reading) return
      const noChecks = failed.has('checks')
      failed.clear()
      if (noChecks) void language.loadChecks?.()
      if (state.text.length >= longText) checkInBackground()
      else {
        unchecked.add('whole')
        whole.ask()
      }
      publish(state)
    },
    async settled() {
      for (;;) {
        whole.flush()
        each.flush()
        across.flush()
        if (pending.size === 0) return
        await Promise.all(pending)
      }
    },
    dispose() {
      stopWaiting?.()
      toRead = undefined
      whole.cancel()
      each.cancel()
      across.cancel()
      pending.clear()
      reader.dispose()
    },
  }
}

/** Of a text without any good flow so far. */
const nothing: Derived = { selection: [], problemsByStep: new Map() }

/** The selected steps that are still there, in their new order. */
function keepSelection(state: DocumentState, before: Flow, after: Flow): readonly number[] {
  if (before.shape === after.shape || state.selection.length === 0) return state.selection
  return stepsWithIds(after, state.selection).map((step) => step.id)
}
