import type { StoreApi } from 'zustand/vanilla'
import type { SaveTarget } from './createSaver.ts'
import type { FlowLock } from './lockFlow.ts'
import type { StorageEnvironment } from './storageEnvironment.ts'
import type { StorageState } from './types.ts'

/**
 * The stored flow that this tab writes to, and the right to do so, which one tab at a time has. It may be taken away by
 * another tab at any moment; then this one still looks at the flow (`otherTab`).
 */
export class CurrentPlace {
  target: SaveTarget
  readonly #store: StoreApi<StorageState>
  readonly #environment: StorageEnvironment
  #lock: FlowLock | undefined
  /** Counts the flows that were entered: what comes for one that was left meanwhile is let go again. */
  #entered = 0

  constructor(target: SaveTarget, store: StoreApi<StorageState>, environment: StorageEnvironment) {
    this.target = target
    this.#store = store
    this.#environment = environment
  }

  isLocked(): boolean {
    return this.#lock !== undefined
  }

  /** This tab may write from now on. */
  keepLock(lock: FlowLock): void {
    this.#lock = lock
    void lock.lost.then(() => {
      if (this.#lock !== lock) return
      this.#lock = undefined
      this.#store.setState({ otherTab: true })
    })
  }

  letGo(): void {
    this.#lock?.release()
    this.#lock = undefined
  }

  /** From now on this tab writes there; resolves to whether it may. */
  async enter(next: SaveTarget): Promise<boolean> {
    this.letGo()
    this.#entered += 1
    const turn = this.#entered
    this.target = next
    this.#environment.remember(next.id)
    this.#store.setState({ flowId: next.id, otherTab: false })
    const lock = await this.#environment.lock(next.id)
    const isHere = turn === this.#entered
    if (lock && isHere) this.keepLock(lock)
    else lock?.release()
    return lock !== undefined && isHere
  }

  /** A new place that nothing is stored in yet. */
  fresh(): SaveTarget {
    return { id: this.#environment.newId(), follows: [], key: this.#environment.newId() }
  }

  dispose(): void {
    // What is being asked for is let go once it comes.
    this.#entered += 1
    this.letGo()
  }
}
