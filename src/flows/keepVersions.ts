import { blankFlow } from '../document/blankFlow.ts'
import type { Change, WirelineDocument } from '../document/types.ts'
import type { NewVersion } from '../versions/version.ts'
import { changeVersions, type VersionsEnvironment } from './changeVersions.ts'
import type { FlowDatabase } from './database.ts'

/** What keeping versions needs of the page. */
export type KeepingEnvironment = VersionsEnvironment & {
  database: () => FlowDatabase | undefined
  /** Calls back when the page is hidden or left; returns how to stop. */
  onHide: (work: () => void) => () => void
  /** Told of what broke; the database’s own errors aren’t told: the save status knows them. */
  onFault?: (error: unknown) => void
  /** Milliseconds without a change after which a version is kept. */
  pause?: number
  /** Milliseconds of work without such a pause after which one is kept all the same. */
  longest?: number
}

/** What couldn’t be written yet: more isn’t held. */
const mostWaiting = 20

/** Texts that were kept before something big: doing and undoing that doesn’t keep them again. */
const mostRecent = 8

/**
 * Keeps versions of a document’s flow by itself, from now on: as it was opened, at each pause of the work, when the page
 * is hidden or this is stopped, and before each big change. What couldn’t be written is tried again with what comes
 * next. Nothing here ever throws. What another tab changed is kept there.
 *
 * @param flowId the flow’s id, which may become another one where it had to go to a copy
 * @returns how to stop, which keeps what isn’t kept yet
 */
export function keepVersions(
  document: Pick<WirelineDocument, 'store'>,
  flowId: () => string,
  environment: KeepingEnvironment,
): () => void {
  const keeper = new VersionKeeper(document.store.getState(), flowId, environment)
  const unfollow = document.store.subscribe((state, before) => {
    if (state.text !== before.text) keeper.follow(state, before.text, state.lastChange)
  })
  const stopHiding = environment.onHide(() => keeper.keepNow())
  return () => {
    unfollow()
    stopHiding()
    keeper.stop()
  }
}

type Shown = { text: string; name: string }

class VersionKeeper {
  readonly #flowId: () => string
  readonly #environment: KeepingEnvironment
  readonly #opened: NewVersion
  readonly #recent: string[] = []
  /** Which flow each is of: it may go on as a copy before they are written. */
  #waiting: { id: string; version: NewVersion }[] = []
  /** What was changed and isn’t kept yet, and since when. */
  #unkept: (Shown & { since: number }) | undefined
  #isTouched = false
  #isStopped = false
  #writing: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor({ text, name }: Shown, flowId: () => string, environment: KeepingEnvironment) {
    this.#flowId = flowId
    this.#environment = environment
    this.#opened = { text, name, time: environment.now(), why: 'opened' }
  }

  follow({ text, name }: Shown, before: string, change: Change | undefined): void {
    if (change?.origin === 'remote') return
    const { now, pause = 30_000, longest = 600_000 } = this.#environment
    if (!this.#isTouched && isWorthKeeping(this.#opened.text)) this.#add(this.#opened)
    this.#isTouched = true
    if (change && isBig(change, before)) this.#keepBefore({ text: before, name }, actionOf(change))
    const since = this.#unkept?.since ?? now()
    this.#unkept = { text, name, since }
    clearTimeout(this.#timer)
    if (now() - since > longest) this.keepNow()
    else this.#timer = setTimeout(() => this.keepNow(), pause)
  }

  /** Keeps what isn’t kept yet. */
  keepNow(): void {
    clearTimeout(this.#timer)
    const unkept = this.#unkept
    this.#unkept = undefined
    if (unkept && isWorthKeeping(unkept.text)) {
      const { text, name } = unkept
      this.#add({ text, name, time: this.#environment.now(), why: 'pause' })
    }
    void this.#write()
  }

  stop(): void {
    this.#isStopped = true
    this.keepNow()
  }

  #keepBefore({ text, name }: Shown, action: string): void {
    if (!isWorthKeeping(text) || this.#recent.includes(text)) return
    this.#recent.push(text)
    if (this.#recent.length > mostRecent) this.#recent.shift()
    this.#add({ text, name, time: this.#environment.now(), why: 'before', action })
    void this.#write()
  }

  #add(version: NewVersion): void {
    this.#waiting.push({ id: this.#flowId(), version })
    if (this.#waiting.length > mostWaiting) this.#waiting.shift()
  }

  /** One write at a time; what is added meanwhile comes after it. */
  #write(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined
    })
    return this.#writing
  }

  async #writeAll(): Promise<void> {
    try {
      for (;;) {
        const database = this.#environment.database()
        const [first] = this.#waiting
        if (database === undefined || first === undefined) return
        const together = this.#waiting.filter(({ id }) => id === first.id)
        const added = together.map(({ version }) => version)
        const change = { kind: 'add', added } as const
        const written = await changeVersions(database, first.id, change, this.#environment)
        // A flow that isn’t stored yet will be, unless it is left or was taken away.
        if (written === 'busy' || (written === 'gone' && !this.#isStopped)) return
        this.#waiting = this.#waiting.filter((each) => !together.includes(each))
      }
    } catch (error) {
      if (!(error instanceof DOMException)) this.#environment.onFault?.(error)
    }
  }
}

function actionOf({ kind, label }: Change): string {
  return kind === 'undo' ? `Undo ${label}` : label
}

/** Nobody wants back what a new flow begins with. */
function isWorthKeeping(text: string): boolean {
  return text.trim() !== '' && text !== blankFlow
}

/** Fixes of a kind are many small edits; their label says so in words. */
const bigLabels = /^(?:Convert to|Fix \d|Restore|Change back|Paste a flow)/

/** Whether a change is one that people want to see the text of before: another text came, or much of it went. */
function isBig({ kind, edits, label }: Change, before: string): boolean {
  if (kind !== 'edit' && kind !== 'undo' && kind !== 'redo') return true
  const gone = edits.reduce((sum, { start, end }) => sum + end - start, 0)
  return gone * 2 >= before.length || bigLabels.test(label)
}
