import { afterEach } from 'vitest'
import { filesDialog } from '../../src/app/files/filesDialog.ts'
import type { FilesHost } from '../../src/app/files/filesHost.ts'
import { followShown } from '../../src/app/files/followShown.ts'
import { shell } from '../../src/app/shellStore.ts'
import type { Ports } from '../../src/commands/types.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import type { WirelineDocument } from '../../src/document/types.ts'
import { type FileState, fileOf } from '../../src/files/fileOf.ts'
import type { FileHandle } from '../../src/files/fileSystem.ts'
import type { FlowEntry } from '../../src/flows/types.ts'
import { openWithPorts } from '../commands/fakePorts.ts'
import { fakeBeside } from '../files/fakeFiles.ts'

let stop = () => {}

afterEach(async () => {
  stop()
  filesDialog.setState({ content: undefined })
  shell.setState({ dialog: undefined })
  const root = await navigator.storage.getDirectory()
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
})

/** A desk with flows, whose files are real ones of the browser’s own file system. */
export async function desk(flows: FlowEntry[] = []) {
  const { context, messages, downloads, said } = openWithPorts('version: 1.0.0\n')
  const { beside, kept } = fakeBeside()
  const downloaded: Blob[] = []
  const ports: Ports = {
    ...context.ports,
    download: (name, content, note) => {
      downloads.push([name, note ?? ''])
      if (content instanceof Blob) downloaded.push(content)
    },
  }
  let shown: { id: string; document: WirelineDocument } | undefined
  let ids = 0
  const went: string[] = []
  const add = async (flow: { name: string; text: string }) => {
    ids += 1
    flows.push({ ...flow, id: `flow-${ids}`, changed: 0 })
    return `flow-${ids}`
  }
  const show = async (id: string | undefined) => {
    went.push(id ?? 'home')
    stop()
    shown = undefined
    const flow = flows.find((one) => one.id === id)
    if (!flow) return
    shown = { id: flow.id, document: createDocument(flow.text ?? '', { name: flow.name }) }
    stop = followShown(host)
  }
  const host: FilesHost = {
    ports,
    beside: () => beside,
    shown: () => shown?.document,
    flows: {
      open: async (flow, words) => {
        ports.notify({ text: words })
        const id = await add(flow)
        await show(id)
        return id
      },
      go: show,
      home: () => void show(undefined),
      shown: () => shown?.id,
      isShown: (document) => shown?.document === document,
      showAddress: () => {},
      leave: () => {},
    },
    whenConnected: () => () => {},
    library: {
      list: async () => flows,
      rename: async () => {},
      add,
      remove: async (id) => {
        flows.splice(
          flows.findIndex((flow) => flow.id === id),
          1,
        )
        return async () => true
      },
      listen: () => () => {},
    },
  }
  ports.flows = host.flows
  return {
    ...{ host, flows, messages, said, downloads, downloaded, kept, went },
    document: () => {
      if (!shown) throw new Error('A flow should be shown')
      return shown.document
    },
    file: (): FileState | undefined => shown && fileOf(shown.document).getState().file,
    type: (added: string) =>
      shown?.document.apply([{ start: 0, end: 0, text: added }], { label: 'x', origin: 'source' }),
  }
}

/** Writes a file as another program would. */
export async function written(
  name: string,
  text: string,
  folder?: FileSystemDirectoryHandle,
): Promise<FileHandle> {
  const root = folder ?? (await navigator.storage.getDirectory())
  const handle = await root.getFileHandle(name, { create: true })
  const writable = await handle.createWritable()
  await writable.write(text)
  await writable.close()
  return handle as FileHandle
}

export const textOf = async (handle: FileHandle) => (await handle.getFile()).text()
