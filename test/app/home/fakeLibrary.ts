import type { FlowEntry, Library } from '../../../src/flows/types.ts'

/** The flows of a device, in the order given. `failure`: set to make every call fail. */
export function fakeLibrary(flows: FlowEntry[]) {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  let added = 0
  const fake = { flows, failure: undefined as Error | undefined, tell }
  const attempt = () => {
    if (fake.failure) throw fake.failure
  }
  const library: Library = {
    async list() {
      attempt()
      return [...fake.flows]
    },
    async rename(id, name) {
      attempt()
      fake.flows = fake.flows.map((flow) => (flow.id === id ? { ...flow, name } : flow))
      tell()
    },
    async add({ name, text, scenarios = '' }) {
      attempt()
      added += 1
      const id = `added-${added}`
      fake.flows = [{ id, name, text, scenarios, changed: Date.now() }, ...fake.flows]
      tell()
      return id
    },
    async remove(id) {
      attempt()
      const before = fake.flows
      fake.flows = before.filter((flow) => flow.id !== id)
      tell()
      return async () => {
        attempt()
        const there = new Set(fake.flows.map((flow) => flow.id))
        fake.flows = before.filter((flow) => flow.id === id || there.has(flow.id))
        tell()
        return true
      }
    },
    listen(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
  return { ...fake, fake, library }
}
