import type { Ports } from '../commands/types.ts'
import { faults } from '../ui/faults.ts'
import { createPanes } from './createPanes.ts'
import { type ConnectedPorts, createPorts } from './createPorts.ts'
import { describeStatus } from './describeStatus.ts'
import { browserPage } from './page.ts'
import { shell } from './shellStore.ts'
import { smallScreen } from './smallScreen.ts'
import { Workspace } from './workspace.ts'

/** What the page works with: the flows that are open, and what commands may ask of the world. */
export type Session = { workspace: Workspace; ports: ConnectedPorts; end: () => void }

/** Opens what this device keeps and goes where the address leads. */
export async function startSession(): Promise<Session> {
  let ports: ConnectedPorts | undefined
  const workspace = await Workspace.start({
    ...browserPage,
    say: (text, tone) => ports?.notify({ text, tone }),
    onLeave: closeDialogs,
  })
  ports = createPorts(ownPorts(workspace, () => ports))
  return { workspace, ports, end: () => workspace.dispose() }
}

/** What was asked is of the flow that is left. */
function closeDialogs(): void {
  const { dialog } = shell.getState()
  if (dialog !== 'shared') shell.setState({ dialog: undefined, question: undefined })
}

function ownPorts(
  { flows, store, device }: Workspace,
  ports: () => ConnectedPorts | undefined,
): Parameters<typeof createPorts>[0] {
  const shown = () => store.getState().flow?.document
  const tellError = (text: string) => ports()?.notify({ text, tone: 'error' })
  const withPorts = async (work: (own: Ports) => Promise<unknown>) => {
    const own = ports()
    if (own) await work(own)
  }
  return {
    flows,
    panes: createPanes(
      () => matchMedia(smallScreen).matches,
      () => ports()?.view.focus?.() ?? false,
    ),
    pickFile: async () => {
      const { pickFile } = await import('./openFile.ts')
      return pickFile(tellError)
    },
    copyFaults: (all) =>
      withPorts(async ({ copyText }) => {
        const { faultText } = await import('./faultText.ts')
        await copyText(faultText(faults, shown()?.store.getState(), all), 'details of faults')
      }),
    givePicture: (how) =>
      withPorts(async (own) => {
        const document = shown()
        const { givePicture } = await import('./picture/givePicture.ts')
        if (document) await givePicture({ document, ports: own }, how)
      }),
    saveNow: async () => describeStatus(await device.saveNow()),
  }
}
