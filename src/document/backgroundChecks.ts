import type { StoreApi } from 'zustand/vanilla'
import { analysisOf, type Kept, type Tools, whyBroken } from './advance.ts'
import { isCurrent, isReading } from './analysis.ts'
import { createDebounced, type Debounced } from './debounce.ts'
import type { OnFault } from './fault.ts'
import type { DocumentLanguage } from './language.ts'
import {
  checkEachStep,
  indexAcross,
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
 * The checks that are left after a change: `each` step and the flow as a whole (`across`) of a long text, in the
 * worker; all of a short one (`whole`) that was read without its checks; and `across` after every edit, once no more
 * keys come. An answer for a text that is no longer there is dropped. What breaks is noted, and the document's state is
 * `failed` until it is tried again.
 */
export class BackgroundChecks {
  readonly #at: AnalyzerContext
  readonly #later: Record<'whole' | 'each' | 'across', Debounced>
  readonly #stopWaiting: (() => void) | undefined

  /** `track` is told of everything that takes a while. */
  constructor(at: AnalyzerContext, track: (work: Promise<void>) => Promise<void>) {
    this.#at = at
    this.#later = {
      whole: createDebounced(() => this.#checkWhole(), 0),
      each: createDebounced(() => track(this.#checkEach()), 0),
      across: createDebounced(() => track(this.#checkAcross()), at.checkPause),
    }
    this.#stopWaiting = at.language.whenChecksCome?.((error) => this.#checksCame(error))
    this.#keep({ checksAreToCome: this.#stopWaiting !== undefined })
  }

  ask(what: 'whole' | 'each' | 'across'): void {
    this.#later[what].schedule()
  }

  /** The text is another one: what waits is of the one before. */
  stop(): void {
    this.#later.across.cancel()
    this.#later.whole.cancel()
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
      this.#keep({ unchecked: new Set([...kept.unchecked, 'whole']) })
      this.ask('whole')
    }
    this.#publish()
  }

  dispose(): void {
    this.#stopWaiting?.()
    for (const each of Object.values(this.#later)) each.cancel()
  }

  #askForParts(): void {
    this.#keep({ unchecked: new Set([...this.#at.kept.unchecked, 'each', 'across']) })
    this.ask('each')
    this.ask('across')
  }

  /** Problems of single steps, for a text that goes on being edited meanwhile. */
  async #checkEach(): Promise<void> {
    const { store, reader } = this.#at
    while (isCurrent(store.getState())) {
      const { text, flow } = store.getState()
      const found = await reader.checkEach?.(text).catch(this.#missed('each'))
      if (!isCurrent(store.getState())) return
      const isStillIt = () => store.getState().flow === flow
      const own = found && (await indexStepProblems(flow, found, isStillIt))
      if (found && !own) continue
      if (own) this.#keep({ index: { ...this.#at.kept.index, own } })
      this.#checked('each', own !== undefined)
      return
    }
  }

  /** Problems of the flow as a whole. */
  async #checkAcross(): Promise<void> {
    const { store, language, reader, tools } = this.#at
    const { flow, text, analysis } = store.getState()
    if (!isCurrent({ analysis })) return
    const found = this.#isLong()
      ? await reader.checkAcross(text).catch(this.#missed('across'))
      : tools.attempt('checking', () => language.checkAcross(flow))
    if (!found) this.#fail('across')
    const state = store.getState()
    if (state.text !== text || !isCurrent(state)) return
    if (found)
      this.#keep({ index: { ...this.#at.kept.index, across: indexAcross(state.flow, found) } })
    this.#checked('across', found !== undefined)
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
      if (!kept.unchecked.has('whole')) return
      this.#keep({ unchecked: without(kept.unchecked, 'whole') })
      this.#askForParts()
      return
    }
    const { flow } = state
    const index = tools.attempt('checking', () =>
      indexProblems(flow, checkEachStep(flow, language), language.checkAcross(flow)),
    )
    if (index) this.#keep({ index })
    else this.#fail('each')
    this.#keep({ unchecked: without(kept.unchecked, 'whole') })
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

  #missed(part: 'each' | 'across') {
    return (error: unknown) => {
      this.#fail(part)
      this.#at.onFault('checking', error)
      return undefined
    }
  }

  #fail(part: 'checks' | 'each' | 'across'): void {
    this.#keep({ failed: new Set([...this.#at.kept.failed, part]) })
  }

  /** This part has been checked; not `well`: it couldn't be. */
  #checked(part: 'each' | 'across', well: boolean): void {
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
