import type { StoreApi } from 'zustand/vanilla'
import { analysisOf, type Kept, type Tools, whyBroken } from './advance.ts'
import { isCurrent, isReading } from './analysis.ts'
import { createDebounced, type Debounced } from './debounce.ts'
import type { OnFault } from './fault.ts'
import type { DocumentLanguage } from './language.ts'
import {
  checkEachStep,
  indexFlowProblems,
  indexProblems,
  indexStepProblems,
  listProblems,
} from './problemIndex.ts'
import type { Reader } from './reader.ts'
import type { DocumentState } from './types.ts'

/** What reading and checking in the background have in common. */
export type AnalyzerContext = {
  readonly store: StoreApi<DocumentState>
  readonly language: DocumentLanguage
  readonly reader: Reader
  readonly tools: Tools
  readonly onFault: OnFault
  /** Milliseconds after the last edit until the flow as a whole is checked again. */
  readonly checkPause: number
  /** As it is after the last change. */
  kept: Kept
}

/**
 * The checks that are left after a change: those of single `steps` and of the `flow` as a whole of a long text, in the
 * worker; `all` of a short one that was read without its checks; and those of the `flow` after every edit, once no more
 * keys come. An answer for a text that is no longer there is dropped. What breaks is noted, and the document's state is
 * `failed` until it is tried again.
 */
export class BackgroundChecks {
  readonly #at: AnalyzerContext
  readonly #later: Record<'all' | 'steps' | 'flow', Debounced>
  readonly #stopWaiting: (() => void) | undefined

  /** `track` is told of everything that takes a while. */
  constructor(at: AnalyzerContext, track: (work: Promise<void>) => Promise<void>) {
    this.#at = at
    this.#later = {
      all: createDebounced(() => this.#checkWhole(), 0),
      steps: createDebounced(() => track(this.#checkSteps()), 0),
      flow: createDebounced(() => track(this.#checkWholeFlow()), at.checkPause),
    }
    this.#stopWaiting = at.language.whenChecksCome?.((error) => this.#checksCame(error))
    this.#keep({ checksAreToCome: this.#stopWaiting !== undefined })
  }

  ask(what: 'all' | 'steps' | 'flow'): void {
    this.#later[what].schedule()
  }

  /** The text is another one: what waits is of the one before. */
  stop(): void {
    this.#later.flow.cancel()
    this.#later.all.cancel()
  }

  /** Starts at once what waits for a quiet moment. */
  flush(): void {
    for (const each of Object.values(this.#later)) each.flush()
  }

  /** Checks again what couldn't be checked. */
  retry(): void {
    const { store, language, kept } = this.#at
    if (kept.failed.size === 0 || !isCurrent(store.getState())) return
    this.#keep({ failed: new Set() })
    if (kept.failed.has('checks')) void language.loadChecks?.()
    if (this.#isLong()) this.#askForParts()
    else {
      this.#keep({ unchecked: new Set([...kept.unchecked, 'all']) })
      this.ask('all')
    }
    this.#publish()
  }

  dispose(): void {
    this.#stopWaiting?.()
    for (const each of Object.values(this.#later)) each.cancel()
  }

  #askForParts(): void {
    this.#keep({ unchecked: new Set([...this.#at.kept.unchecked, 'steps', 'flow']) })
    this.ask('steps')
    this.ask('flow')
  }

  /** Problems of single steps, for a text that goes on being edited meanwhile. */
  async #checkSteps(): Promise<void> {
    const { store, reader } = this.#at
    while (isCurrent(store.getState())) {
      const { text, flow } = store.getState()
      const found = await reader.checkSteps?.(text).catch(this.#missed('steps'))
      if (!isCurrent(store.getState())) return
      const isStillIt = () => store.getState().flow === flow
      const ofSteps = found && (await indexStepProblems(flow, found, isStillIt))
      if (found && !ofSteps) continue
      if (ofSteps) this.#keep({ index: { ...this.#at.kept.index, ofSteps } })
      this.#checked('steps', ofSteps !== undefined)
      return
    }
  }

  /** Problems of the flow as a whole. */
  async #checkWholeFlow(): Promise<void> {
    const { store, language, reader, tools } = this.#at
    const { flow, text, analysis } = store.getState()
    if (!isCurrent({ analysis })) return
    const found = this.#isLong()
      ? await reader.checkWholeFlow(text).catch(this.#missed('flow'))
      : tools.attempt('checking', () => language.checkWholeFlow(flow))
    if (!found) this.#fail('flow')
    const state = store.getState()
    if (state.text !== text || !isCurrent(state)) return
    if (found)
      this.#keep({
        index: { ...this.#at.kept.index, ofFlow: indexFlowProblems(state.flow, found) },
      })
    this.#checked('flow', found !== undefined)
  }

  /** All of it, on the spot: there were no checks yet when the flow was read, or no time for them. */
  #checkWhole(): void {
    const { store, language, tools, kept } = this.#at
    const state = store.getState()
    if (kept.broken && !isReading(state))
      store.setState({ problems: whyBroken(kept.broken, tools) })
    if (!kept.hasFlow || !isCurrent(state) || kept.checksAreToCome) return
    if (this.#isLong()) {
      // Checked in the background, which has had the checks from the start, unless it was short until now.
      if (!kept.unchecked.has('all')) return
      this.#keep({ unchecked: without(kept.unchecked, 'all') })
      this.#askForParts()
      return
    }
    const { flow } = state
    const index = tools.attempt('checking', () =>
      indexProblems(flow, checkEachStep(flow, language), language.checkWholeFlow(flow)),
    )
    if (index) this.#keep({ index })
    else this.#fail('steps')
    this.#keep({ unchecked: without(kept.unchecked, 'all') })
    this.#publish()
  }

  /** The checks have been loaded, or couldn't be. */
  #checksCame(error: unknown): void {
    if (error === undefined) {
      this.#keep({ failed: without(this.#at.kept.failed, 'checks'), checksAreToCome: false })
      this.#checkWhole()
      return
    }
    this.#fail('checks')
    this.#at.onFault('checking', error)
    if (isCurrent(this.#at.store.getState())) this.#publish()
  }

  #missed(part: 'steps' | 'flow') {
    return (error: unknown) => {
      this.#fail(part)
      this.#at.onFault('checking', error)
      return undefined
    }
  }

  #fail(part: 'checks' | 'steps' | 'flow'): void {
    this.#keep({ failed: new Set([...this.#at.kept.failed, part]) })
  }

  /** This part has been checked; not `well`: it couldn't be. */
  #checked(part: 'steps' | 'flow', well: boolean): void {
    const { unchecked, failed } = this.#at.kept
    this.#keep({ unchecked: without(unchecked, part) })
    if (well) this.#keep({ failed: without(failed, part) })
    this.#publish()
  }

  /** Shows the problems as they are known now, of a flow that is the text's own. */
  #publish(): void {
    const { store, kept } = this.#at
    const state = store.getState()
    const { problems, problemsByStep } = listProblems(state.flow, kept.index, state)
    const analysis = analysisOf(kept)
    if (problems !== state.problems || analysis !== state.analysis)
      store.setState({ problems, problemsByStep, analysis })
  }

  #isLong(): boolean {
    return this.#at.store.getState().text.length >= this.#at.tools.longText
  }

  #keep(some: Partial<Kept>): void {
    this.#at.kept = { ...this.#at.kept, ...some }
  }
}

function without<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  return new Set([...set].filter((each) => each !== one))
}
