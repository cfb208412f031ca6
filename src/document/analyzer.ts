import type { StoreApi } from 'zustand/vanilla'
import {
  type Advance,
  advance,
  type Derived,
  nothingKept,
  type Standing,
  type TextChange,
  takeRead,
  type Work,
  withIds,
} from './advance.ts'
import { type AnalyzerContext, BackgroundChecks } from './backgroundChecks.ts'
import type { OnFault } from './fault.ts'
import type { DocumentLanguage } from './language.ts'
import { nextTask } from './nextTask.ts'
import { heavyText, type Reader, unreadable } from './reader.ts'
import type { DocumentState } from './types.ts'

/** What reading and checking need of the document they are for. */
export type AnalyzerOptions = {
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

/**
 * Keeps flow, problems and selection in step with the text: `advance` works out what a change comes to at once, this
 * holds what is kept from one change to the next, and starts what is left for the background. A long text is read until
 * what was read is the text that stands; then, as after every change, `BackgroundChecks` takes over.
 */
export class Analyzer {
  readonly #at: AnalyzerContext
  readonly #checks: BackgroundChecks
  readonly #onRead: () => void
  readonly #pending = new Set<Promise<void>>()
  #isReading = false

  constructor(store: StoreApi<DocumentState>, { onRead, longText, ...options }: AnalyzerOptions) {
    const { language, onFault } = options
    const attempt = guard(onFault)
    const tools = { language, longText, attempt }
    this.#at = { ...options, store, tools, kept: nothingKept }
    this.#onRead = onRead
    this.#checks = new BackgroundChecks(this.#at, (work) => this.#track(work))
  }

  /** What the state becomes with this change of its text. May start work in the background. */
  follow(change: TextChange): Derived {
    return this.#take(advance(this.#now(), change, this.#at.tools))
  }

  /** The user selected something: what was to be selected after reading no longer counts. */
  forgetSelect(): void {
    this.#at.kept = { ...this.#at.kept, toSelect: undefined }
  }

  /** Checks again what couldn't be checked. */
  retry(): void {
    this.#checks.retry()
  }

  /** Resolves once nothing is being read or checked. */
  async settled(): Promise<void> {
    for (;;) {
      this.#checks.flush()
      if (this.#pending.size === 0) return
      await Promise.all(this.#pending)
    }
  }

  dispose(): void {
    this.#at.kept = { ...this.#at.kept, toRead: undefined }
    this.#checks.dispose()
    this.#pending.clear()
    this.#at.reader.dispose()
  }

  #now(): Standing {
    return { state: this.#at.store.getState(), kept: this.#at.kept }
  }

  #take({ state, kept, work }: Advance): Derived {
    this.#at.kept = kept
    for (const each of work) this.#start(each)
    return state
  }

  #start(work: Work): void {
    if (work === 'stop') this.#checks.stop()
    else if (work !== 'read') this.#checks.ask(work)
    else if (!this.#isReading) {
      this.#isReading = true
      const done = () => {
        this.#isReading = false
      }
      void this.#track(this.#read().finally(done))
    }
  }

  /** Reads the text that stands, until no other came meanwhile. */
  async #read(): Promise<void> {
    const { store, reader, language, tools, onFault } = this.#at
    for (let text = this.#at.kept.toRead; text !== undefined; text = this.#at.kept.toRead) {
      const asked = text
      const isOld = () => this.#at.kept.toRead !== asked
      const result = await reader.read(asked).catch((error: unknown) => {
        onFault('reading', error)
        return unreadable(asked, error, language)
      })
      if (isOld()) continue
      const flow = withIds(this.#now(), result.flow, tools)
      // Drawing it is work enough for one task.
      if (asked.length > heavyText) await nextTask()
      if (isOld()) continue
      store.setState(this.#take(takeRead(this.#now(), { ...result, flow }, tools)))
      this.#onRead()
    }
  }

  #track(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => this.#pending.delete(tracked))
    this.#pending.add(tracked)
    return tracked
  }
}

/** The answer of something that could break; undefined where it did, which is told. */
function guard(onFault: OnFault): AnalyzerContext['tools']['attempt'] {
  return (kind, work) => {
    try {
      return work()
    } catch (error) {
      onFault(kind, error)
      return undefined
    }
  }
}
