import type { Ports } from '../commands/types.ts'
import { faults } from '../ui/faults.ts'
import { createPanes } from './createPanes.ts'
import { type ConnectedPorts, createPorts } from './createPorts.ts'
import { describeStatus } from './describeStatus.ts'
import type { FilesHost } from './files/filesHost.ts'
import { filesPort } from './files/filesPort.ts'
import { browserPage } from './page.ts'
import { shell } from './shellStore.ts'
import { smallScreen } from './smallScreen.ts'
import { leaveMessages } from './toasts.ts'
import { Workspace } from './workspace.ts'

/** What the page works with: the flows that are open, and what commands may ask of the world. */
export type Session = {
  workspace: Workspace
  ports: ConnectedPorts
  files: FilesHost
  end: () => void
}

/** Opens what this device keeps and goes where the address leads. */
export async function startSession(): Promise<Session> {
  let ports: ConnectedPorts | undefined
  const workspace = await Workspace.start({
    ...browserPage,
    say: (text, tone) => ports?.notify({ text, tone }),
    onLeave: () => {
      leaveField()
      closeDialogs()
      closeCall()
      leaveMessages()
      // The next flow’s canvas is another one.
      ports?.connectView(undefined)
    },
  })
  ports = createPorts(ownPorts(workspace, () => ports))
  const files = filesHost(workspace, ports)
  return { workspace, ports, files, end: () => workspace.dispose() }
}

/** *Back* takes a field away without its having been left, which is when a name that was typed is kept. */
function leaveField(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement) activeElement.blur()
}

/** What was asked is of the flow that is left. */
function closeDialogs(): void {
  const { dialog } = shell.getState()
  if (dialog !== 'shared') shell.setState({ dialog: undefined, question: undefined })
}

/** Before the next flow is drawn, or its pane would begin a call through that one. */
function closeCall(): void {
  const { call, smallPane } = shell.getState()
  if (call) shell.setState({ call: false })
  if (smallPane === 'call') shell.setState({ smallPane: 'canvas' })
}

function filesHost(
  { flows, library, device, store }: Workspace,
  ports: Ports | undefined,
): FilesHost {
  if (ports === undefined) throw new Error('Nothing is asked for before the app has started')
  const { database: beside, whenConnected } = device
  const shown = () => store.getState().flow?.document
  return { ports, flows, library, beside, whenConnected, shown }
}

function ownPorts(
  workspace: Workspace,
  ports: () => ConnectedPorts | undefined,
): Parameters<typeof createPorts>[0] {
  const { flows, store, device } = workspace
  const shown = () => store.getState().flow?.document
  const tellError = (text: string) => ports()?.notify({ text, tone: 'error' })
  const withPorts = async (work: (own: Ports) => Promise<unknown>) => {
    const own = ports()
    if (own) await work(own)
  }
  return {
    flows,
    files: filesPort(() => filesHost(workspace, ports())),
    panes: createPanes(
      () => matchMedia(smallScreen).matches,
      () => ports()?.view.focus?.() ?? false,
      () => ports()?.hasView() ?? false,
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
