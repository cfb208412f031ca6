import { openText } from '../../commands/fileCommands.ts'
import type { FileHandle } from '../../files/fileSystem.ts'
import { pickers, unlessLeft } from '../../files/fileSystem.ts'
import { openLinked } from '../../files/linkedFile.ts'
import { undoImport } from '../../files/runImport.ts'
import { readFile } from '../../flows/readFile.ts'
import { counted } from '../../text/counted.ts'
import { askForFiles, flowFiles, flowKinds } from './askForFiles.ts'
import type { FilesHost } from './filesHost.ts'
import { lookAtFile } from './followers.ts'
import { flowOfFile } from './knownFiles.ts'

/** A file to be opened: as the system lends it for reading and writing, or only for reading. */
export type Given = { handle: FileHandle } | { file: File }

/** *Open…*: lets the user choose files, and opens each as a flow. */
export async function pickAndOpen(host: FilesHost): Promise<void> {
  const { showOpenFilePicker } = pickers()
  if (showOpenFilePicker === undefined) {
    const files = await askForFiles({ accept: flowFiles, multiple: true })
    return openAll(
      host,
      files.map((file) => ({ file })),
    )
  }
  const options = { id: 'flows', multiple: true, types: flowKinds }
  const handles = await unlessLeft(showOpenFilePicker.call(window, options))
  await openAll(
    host,
    (handles ?? []).map((handle) => ({ handle })),
  )
}

let asked = 0
let opened = 0

/**
 * Opens a file as a flow and goes there; of several, each becomes a flow, and the view of all flows is shown. What
 * can't be opened is told.
 */
export async function openAll(host: FilesHost, given: readonly Given[]): Promise<void> {
  const [one] = given
  if (one === undefined) return
  if (given.length > 1) return openMany(host, given)
  asked += 1
  const turn = asked
  const known = 'handle' in one ? await flowOfFile(one.handle, host.beside()) : undefined
  if (known !== undefined) {
    await host.flows.go(known)
    return lookAtFile(host)
  }
  const read = await readGiven(one)
  if ('error' in read) return host.ports.notify({ text: read.error, tone: 'error' })
  // One that was asked for later is open already: it was read faster, and is the one that is meant.
  if (turn < opened) return
  opened = turn
  const id = await openText(host, read)
  if (id === undefined || !read.link) return
  await host.beside()?.write('files', id, read.link)
  await lookAtFile(host)
}

async function openMany(host: FilesHost, given: readonly Given[]): Promise<void> {
  const { ports, library, flows } = host
  const ids: string[] = []
  const refused: string[] = []
  for (const one of given) {
    const known = 'handle' in one ? await flowOfFile(one.handle, host.beside()) : undefined
    if (known !== undefined) continue
    const read = await readGiven(one)
    if ('error' in read) refused.push(read.error)
    else {
      const id = await library.add({ name: read.name, text: read.text })
      if (read.link) await host.beside()?.write('files', id, read.link)
      ids.push(id)
    }
  }
  const here = given.length - ids.length - refused.length
  if (ids.length + here > 0) flows.home()
  const undo = { label: 'Undo', run: () => void undoImport(ids, library) }
  const text = `Opened ${counted(ids.length, 'flow')}${here === 0 ? '' : `; ${here} ${here === 1 ? 'was' : 'were'} here already`}`
  ports.notify({ text, ...(ids.length > 0 && { action: undo }) })
  for (const error of refused) ports.notify({ text: error, tone: 'error' })
}

async function readGiven(one: Given): ReturnType<typeof openLinked> {
  if ('handle' in one) return openLinked(one.handle)
  const read = await readFile(one.file)
  return 'error' in read ? read : { ...read, link: undefined }
}
