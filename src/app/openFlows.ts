import type { GivenFlow } from '../commands/types.ts'
import { createDocument } from '../document/createDocument.ts'
import { scenarioText } from '../document/scenarioText.ts'
import type { WirelineDocument } from '../document/types.ts'
import type { SaveTarget } from '../flows/createSaver.ts'
import type { FlowKeeper } from '../flows/keepFlow.ts'
import type { Device } from '../flows/openDevice.ts'
import { noteFault } from '../ui/faults.ts'

/** A flow that is open: its document, with a history of its own, and what keeps it. */
export type OpenFlow = {
  /** Another one for each flow that is opened, the same as long as it is open. */
  key: number
  document: WirelineDocument
  keeper: FlowKeeper
}

/** So many flows stay open, with all that can be undone in them, while others are looked at. */
const mostOpen = 12

/** The flows that this page has open, the one looked at last behind the others. */
export class OpenFlows {
  readonly #device: Device
  readonly #flows = new Set<OpenFlow>()
  #key = 0

  constructor(device: Device) {
    this.#device = device
  }

  /** Opens a flow; the one that was looked at longest ago may be closed for it. */
  open(flow: GivenFlow, target: SaveTarget, savedAt?: number): OpenFlow {
    const document = createDocument(flow.text, {
      name: flow.name,
      onFault: (kind, error) =>
        noteFault(kind, error, kind === 'following' ? brokeThere : undefined),
    })
    scenarioText(document).setState({ text: flow.scenarios ?? '' })
    this.#key += 1
    const opened = {
      key: this.#key,
      document,
      keeper: this.#device.keep(document, target, savedAt),
    }
    this.#flows.add(opened)
    const [oldest] = this.#flows
    if (this.#flows.size > mostOpen && oldest) this.close(oldest)
    return opened
  }

  /** The flow of that id, if it is open, which is then the last that was looked at. */
  look(id: string): OpenFlow | undefined {
    const found = this.find(id)
    if (found === undefined) return undefined
    this.#flows.delete(found)
    this.#flows.add(found)
    return found
  }

  find(id: string): OpenFlow | undefined {
    return [...this.#flows].find(({ keeper }) => keeper.target.id === id)
  }

  /** `forget`: what is unsaved of it is not to be written any more. */
  close(flow: OpenFlow, forget = false): void {
    if (!this.#flows.delete(flow)) return
    this.#device.release(flow.keeper, { forget })
    flow.document.dispose()
  }

  closeAll(): void {
    for (const flow of this.#flows) this.close(flow)
  }
}

const brokeThere =
  'Part of Wireline broke and may show an older flow. Your last change is in the text; reload the page.'

/** A new flow that nothing was done in. */
export function isUnused({ keeper }: OpenFlow): boolean {
  return !keeper.isTouched && keeper.target.follows.length === 0
}
