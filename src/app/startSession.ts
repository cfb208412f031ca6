import type { CommandContext } from '../commands/types.ts'
import { blankFlow } from '../document/blankFlow.ts'
import { createDocument } from '../document/createDocument.ts'
import { openStorage } from '../flows/openStorage.ts'
import type { FlowStorage } from '../flows/types.ts'
import { createPanes } from './createPanes.ts'
import { type ConnectedPorts, createPorts } from './createPorts.ts'
import { describeStatus } from './describeStatus.ts'
import { pickFile } from './openFile.ts'
import { smallScreen } from './smallScreen.ts'

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
  })
  const ports = createPorts({
    panes: createPanes(() => matchMedia(smallScreen).matches),
    pickFile: () => pickFile((error) => ports.notify({ text: error, tone: 'error' })),
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
