import { openText } from '../../commands/fileCommands.ts'
import type { FileHandle } from '../../files/fileSystem.ts'
import { pickers, unlessLeft } from '../../files/fileSystem.ts'
import { openLinked } from '../../files/linkedFile.ts'
import { undoImport } from '../../files/runImport.ts'
import { flowOfScenarios } from '../../files/scenarioFiles.ts'
import { readFile } from '../../flows/readFile.ts'
import { holdsScenarios } from '../../scenarios/scenarioList.ts'
import { counted } from '../../text/counted.ts'
import type { ScenariosGiven } from './addScenarios.ts'
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
 * Opens a file as a flow and goes there; of several, each becomes a flow, and the view of all flows is shown. Files of
 * scenarios go to the flow that is opened with them, or else to the one that is shown. What can't be opened is told.
 */
export async function openAll(host: FilesHost, given: readonly Given[]): Promise<void> {
  const isOfFlow = (one: Given) => flowOfScenarios(fileNameOf(one)) === undefined
  const flows = given.filter(isOfFlow)
  const scenarios = await readScenarioFiles(
    host,
    given.filter((one) => !isOfFlow(one)),
  )
  if (flows.length > 1) return openMany(host, flows, scenarios)
  const [one] = flows
  if (one !== undefined && !(await openOne(host, one))) return tellLeft(host, scenarios)
  if (scenarios.length > 0) await addAll(host, scenarios)
}

/** False where no flow was opened. */
async function openOne(host: FilesHost, one: Given): Promise<boolean> {
  asked += 1
  const turn = asked
  const known = 'handle' in one ? await flowOfFile(one.handle, host.beside()) : undefined
  if (known !== undefined) {
    await host.flows.go(known)
    await lookAtFile(host)
    return host.flows.shown() === known
  }
  const read = await readGiven(one)
  if ('error' in read) {
    host.ports.notify({ text: read.error, tone: 'error' })
    return false
  }
  // One that was asked for later is open already: it was read faster, and is the one that is meant.
  if (turn < opened) return false
  if (holdsScenarios(read.text)) {
    await addAll(host, [{ name: fileNameOf(one), text: read.text }])
    return true
  }
  opened = turn
  const id = await openText(host, read)
  if (id === undefined || !read.link) return id !== undefined
  await host.beside()?.write('files', id, read.link)
  await lookAtFile(host)
  return true
}

async function openMany(
  host: FilesHost,
  given: readonly Given[],
  scenarios: readonly ScenariosGiven[],
): Promise<void> {
  const { ports, library, flows } = host
  const { ids, refused, here, left } = await addMany(host, given, scenarios)
  if (ids.length + here + refused.length === 0) return addAll(host, left)
  // It is the only one that they can be of.
  const only = here === 0 && left.length > 0 && ids.length === 1 ? ids[0] : undefined
  if (only !== undefined) await flows.go(only)
  else if (ids.length + here > 0) flows.home()
  const undo = { label: 'Undo', run: () => void undoImport(ids, library) }
  const text = `Opened ${counted(ids.length, 'flow')}${here === 0 ? '' : `; ${here} ${here === 1 ? 'was' : 'were'} here already`}`
  ports.notify({ text, ...(ids.length > 0 && { action: undo }) })
  for (const error of refused) ports.notify({ text: error, tone: 'error' })
  if (only === undefined) tellLeft(host, left)
  else await addAll(host, left)
}

/** Adds files as flows, each with the scenarios of its name; `here`: so many were here already. */
async function addMany(
  { library, beside }: FilesHost,
  given: readonly Given[],
  scenarios: readonly ScenariosGiven[],
): Promise<{ ids: string[]; refused: string[]; here: number; left: ScenariosGiven[] }> {
  const ids: string[] = []
  const refused: string[] = []
  let here = 0
  let left = [...scenarios]
  for (const one of given) {
    const known = 'handle' in one ? await flowOfFile(one.handle, beside()) : undefined
    const read = known === undefined ? await readGiven(one) : undefined
    if (read === undefined) here += 1
    else if ('error' in read) refused.push(read.error)
    else if (holdsScenarios(read.text)) left.push({ name: fileNameOf(one), text: read.text })
    else {
      const { name, text, link } = read
      const own = left.find((file) => flowOfScenarios(file.name) === name)
      left = left.filter((file) => file !== own)
      const id = await library.add({ name, text, ...(own && { scenarios: own.text }) })
      if (link) await beside()?.write('files', id, link)
      ids.push(id)
    }
  }
  return { ids, refused, here, left }
}

async function addAll(host: FilesHost, files: readonly ScenariosGiven[]): Promise<void> {
  const { addScenarios } = await import('./addScenarios.ts')
  for (const file of files) addScenarios(host, file)
}

function tellLeft({ ports }: FilesHost, files: readonly ScenariosGiven[]): void {
  for (const { name } of files) {
    const text = `“${name}” holds scenarios, and wasn’t opened: its flow isn’t among what was. Open it while the flow is shown.`
    ports.notify({ text, tone: 'error' })
  }
}

async function readScenarioFiles(
  { ports }: FilesHost,
  given: readonly Given[],
): Promise<ScenariosGiven[]> {
  const all: ScenariosGiven[] = []
  for (const one of given) {
    const read = await readGiven(one)
    if ('error' in read) ports.notify({ text: read.error, tone: 'error' })
    else all.push({ name: fileNameOf(one), text: read.text })
  }
  return all
}

function fileNameOf(one: Given): string {
  return 'handle' in one ? one.handle.name : one.file.name
}

async function readGiven(one: Given): ReturnType<typeof openLinked> {
  if ('handle' in one) return openLinked(one.handle)
  const read = await readFile(one.file)
  return 'error' in read ? read : { ...read, link: undefined }
}
