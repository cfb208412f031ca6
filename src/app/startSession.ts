import type { CommandContext } from '../commands/types.ts'
import { blankFlow } from '../document/blankFlow.ts'
import { createDocument } from '../document/createDocument.ts'
import { openStorage } from '../flows/openStorage.ts'
import type { FlowStorage } from '../flows/types.ts'
import { faults, noteFault } from '../ui/faults.ts'
import { createPanes } from './createPanes.ts'
import { type ConnectedPorts, createPorts } from './createPorts.ts'
import { describeStatus } from './describeStatus.ts'
import { smallScreen } from './smallScreen.ts'

/** What the page works with: the document that is open and where it is saved. */
export type Session = {
  context: CommandContext
  ports: ConnectedPorts
  storage: FlowStorage
  end: () => void
}

/** Opens the flow this device keeps, or an empty one, and everything that works on it. */
export async function startSession(): Promise<Session> {
  const storage = await openStorage()
  const document = createDocument(storage.last?.text ?? blankFlow, {
    name: storage.last?.name ?? 'untitled',
    onFault: (kind, error) => noteFault(kind, error, kind === 'following' ? brokeThere : undefined),
  })
  const ports = createPorts({
    panes: createPanes(
      () => matchMedia(smallScreen).matches,
      () => ports.view.focus?.() ?? false,
    ),
    pickFile: async () => {
      const { pickFile } = await import('./openFile.ts')
      return pickFile((error) => ports.notify({ text: error, tone: 'error' }))
    },
    copyFaults: async (all) => {
      const { faultText } = await import('./faultText.ts')
      await ports.copyText(faultText(faults, document.store.getState(), all), 'details of faults')
    },
    givePicture: async (how) => {
      const { givePicture } = await import('./picture/givePicture.ts')
      await givePicture({ document, ports }, how)
    },
    saveNow: async () => describeStatus(await storage.saveNow()),
  })
  const stop = storage.follow(document)
  return {
    context: { document, ports },
    ports,
    storage,
    end: () => {
      stop()
      storage.dispose()
      document.dispose()
    },
  }
}

const brokeThere =
  'Part of Wireline broke and may show an older flow. Your last change is in the text; reload the page.'
