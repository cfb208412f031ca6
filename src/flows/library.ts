import type { FlowDatabase } from './database.ts'
import type { Device } from './openDevice.ts'
import { type DamagedFlow, isDamaged, recordText } from './readStored.ts'
import type { FlowEntry, Library } from './types.ts'

type LibraryNeeds = Pick<
  Device,
  'database' | 'failure' | 'environment' | 'waiting' | 'saveNow' | 'tell' | 'hear' | 'whenConnected'
> & {
  /** Closes a flow that is open in this page; `forget`: without writing what is unsaved. */
  close: (id: string) => void
  /** Renames a flow that is open in this page; false where it isn’t. */
  renameOpen: (id: string, name: string) => boolean
}

/** All flows of this device, whether open or not. */
export function createLibrary(device: LibraryNeeds): Library {
  const { environment, tell } = device
  const database = (): FlowDatabase => {
    const found = device.database()
    if (found === undefined) throw device.failure()
    return found
  }
  const rename = async (id: string, name: string, isAgain = false): Promise<void> => {
    const flow = await database().get(id)
    if (flow === undefined || isDamaged(flow)) return
    const version = environment.newId()
    const isDone = await database().put({ ...flow, name, version }, [flow.version])
    if (isDone) tell({ written: id })
    // Somebody wrote it in between.
    else if (!isAgain) await rename(id, name, true)
  }
  return {
    async list() {
      const entries = new Map<string, FlowEntry>()
      const stored = device.database() === undefined ? [] : await database().list()
      for (const one of stored) entries.set(one.id, isDamaged(one) ? unreadable(one) : one)
      for (const [{ id }, unsaved] of device.waiting) entries.set(id, { id, ...unsaved })
      if (stored.length === 0 && device.database() === undefined)
        // Without a database, the journal is all there is.
        for (const { id, name, text, scenarios, changed } of environment.journal.entries())
          if (!entries.has(id)) entries.set(id, { id, name, text, scenarios, changed })
      return [...entries.values()].sort((a, b) => b.changed - a.changed)
    },
    async rename(id, name) {
      if (!device.renameOpen(id, name)) await rename(id, name)
    },
    async add({ name, text, scenarios = '', changed = environment.now() }) {
      const id = environment.newId()
      environment.persist()
      const version = environment.newId()
      await database().put({ id, name, text, scenarios, changed, version }, [])
      tell({ written: id })
      return id
    },
    async remove(id) {
      await device.saveNow()
      const removed = await database().remove(id)
      device.close(id)
      tell({ removed: id })
      return async () => {
        const isBack = await database().restore(removed)
        if (isBack) tell({ written: id })
        return isBack
      }
    },
    listen(onChange) {
      const stops = [device.hear(onChange), device.whenConnected(onChange)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

function unreadable({ id, record }: DamagedFlow & { id: string }): FlowEntry {
  const damaged = recordText(record)
  return {
    id,
    name: 'Damaged flow',
    text: undefined,
    changed: 0,
    ...(damaged !== undefined && { damaged }),
  }
}
