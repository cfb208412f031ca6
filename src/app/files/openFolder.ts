import { type FolderHandle, isAllowed, pickers, unlessLeft } from '../../files/fileSystem.ts'
import { fileFailure } from '../../files/fileWords.ts'
import { type FolderFile, filesInFolder, filesOfInput } from '../../files/folder/folderFiles.ts'
import { type FolderPlan, planFolder } from '../../files/folder/planFolder.ts'
import { scanFolder } from '../../files/folder/scanFolder.ts'
import { planInWords } from '../../files/planImport.ts'
import type { Beside } from '../../files/runImport.ts'
import type { FlowEntry } from '../../flows/types.ts'
import { counted } from '../../text/counted.ts'
import { addPlanned } from './addPlanned.ts'
import { askForFiles } from './askForFiles.ts'
import { showFilesDialog } from './filesDialog.ts'
import type { FilesHost } from './filesHost.ts'
import { knownFiles } from './knownFiles.ts'
import { createPause } from './pause.ts'

/** *Open a folder…*: one that was opened before, or another; says what is in it before anything is opened. */
export async function pickAndOpenFolder(host: FilesHost): Promise<void> {
  const { showDirectoryPicker } = pickers()
  if (showDirectoryPicker === undefined) {
    const files = await askForFiles({ folder: true })
    const [first] = files
    if (!first) return
    const [name = 'folder'] = first.webkitRelativePath.split('/')
    return openFolder(host, { name, files: filesOfInput(files) })
  }
  const pick = async () => {
    const options = { id: 'folder', mode: 'readwrite' } as const
    const folder = await unlessLeft(showDirectoryPicker.call(window, options))
    if (folder) await openHandle(host, folder)
  }
  const before = await knownFolders(host.beside())
  if (before.size === 0 || host.ports.choose === undefined) return pick()
  host.ports.choose({
    title: 'Open a folder',
    placeholder: 'Which folder?',
    choices: [
      { label: 'Another folder…', run: () => void pick() },
      ...[...before.values()].map((folder) => ({
        label: `${folder.name}, opened before`,
        run: () => void openHandle(host, folder),
      })),
    ],
  })
}

/** Says what is in a folder; opens it once the user agrees. */
export async function openHandle(host: FilesHost, folder: FolderHandle): Promise<void> {
  if (!(await isAllowed(folder, 'read', true))) {
    const error = new DOMException('', 'NotAllowedError')
    host.ports.notify({ text: fileFailure(folder.name, 'read', error), tone: 'error' })
    return
  }
  await openFolder(host, { name: folder.name, files: filesInFolder(folder), folder })
}

/** The same for a folder whose files the browser lends one way or another. */
export async function openFolder(
  host: FilesHost,
  given: { name: string; files: AsyncIterable<FolderFile>; folder?: FolderHandle },
): Promise<void> {
  const { ports, library, beside } = host
  const { name, folder } = given
  try {
    const { flows: found, left, isCut } = await scanFolder(given.files, createPause())
    const all = await library.list()
    const plan = await planFolder(found, all, await knownFiles(beside()))
    const added = plan.filter(({ kind }) => kind !== 'same')
    const count = added.length
    const linked = plan.filter(({ kind, here, link }) => kind === 'same' && here && link)
    showFilesDialog({
      kind: 'preview',
      title: `Open the folder ${name}`,
      plan,
      left,
      notes: [
        found.length === 0 ? 'There is no call flow in it.' : planInWords(plan),
        ...(folder && count > 0 ? ['Save then writes each flow back to its file.'] : []),
        ...(added.some(({ scenarios }) => scenarios)
          ? [
              'Their scenarios come along, and are then kept on this device: Save doesn’t write them.',
            ]
          : []),
        ...leftScenarios(plan, all),
        ...(isCut ? ['It holds more than that: the rest is left out.'] : []),
      ],
      action: count === 0 ? undefined : `Open ${counted(count, 'flow')}`,
      run: async (progress) => {
        if (folder) await rememberFolder(folder, beside())
        const known = await knownFiles(beside())
        for (const { here, link } of linked)
          if (here && link && !known.has(here)) await beside()?.write('files', here, link)
        await addPlanned(host, plan, 'Opened', progress)
      },
    })
  } catch (error) {
    ports.notify({ text: fileFailure(name, 'read', error), tone: 'error' })
  }
}

/** Of flows that are here already, the scenarios in the folder aren’t taken: that they differ is said. */
function leftScenarios(plan: readonly FolderPlan[], all: readonly FlowEntry[]): string[] {
  const byId = new Map(all.map((flow) => [flow.id, flow.scenarios ?? '']))
  const differ = plan.filter(
    ({ here, scenarios }) =>
      here !== undefined && scenarios !== undefined && scenarios !== byId.get(here),
  )
  if (differ.length === 0) return []
  return [
    `The scenarios of ${differ.map(({ name }) => `“${name}”`).join(', ')} aren’t those here, and are left. Open their files while the flow is shown to add them.`,
  ]
}

async function knownFolders(
  beside: Beside | undefined,
): Promise<ReadonlyMap<string, FolderHandle>> {
  const all = (await beside?.readAll('folders')) ?? []
  return new Map(all.flatMap(([key, record]) => (isFolder(record) ? [[key, record]] : [])))
}

async function rememberFolder(folder: FolderHandle, beside: Beside | undefined): Promise<void> {
  for (const known of (await knownFolders(beside)).values())
    if (await known.isSameEntry(folder).catch(() => false)) return
  await beside?.write('folders', `${Date.now()} ${folder.name}`, folder)
}

function isFolder(record: unknown): record is FolderHandle {
  return (
    typeof record === 'object' && record !== null && 'kind' in record && record.kind === 'directory'
  )
}
