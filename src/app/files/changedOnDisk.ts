import { offerUndo } from '../../commands/words.ts'
import { compareWith } from '../../document/compareWith.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { fileOf } from '../../files/fileOf.ts'
import type { FileFollower, Saved } from '../../files/followFile.ts'
import { nameOf } from '../../flows/readFile.ts'
import { showFilesDialog } from './filesDialog.ts'
import type { FilesHost } from './filesHost.ts'

/** Says how saving went, or asks what to do. */
export function tellSaved(
  host: FilesHost,
  document: WirelineDocument,
  follower: FileFollower,
  saved: Saved,
): void {
  const { ports } = host
  if (saved.kind === 'saved') ports.notify({ text: `Saved to ${saved.name}` })
  else if (saved.kind === 'changed') askWhatBecomes(host, document, follower)
  else if (saved.kind === 'failed')
    ports.notify({
      text: saved.why,
      tone: 'error',
      action: { label: 'Save to file…', run: () => void ports.files?.saveAs() },
    })
}

/** The flow and its file were both changed: asks what is to become of the two. Nothing is lost by any of the answers. */
export function askWhatBecomes(
  host: FilesHost,
  document: WirelineDocument,
  follower: FileFollower,
): void {
  const { file } = fileOf(document).getState()
  if (!file?.theirs) return
  const { name, theirs } = file
  const { ports } = host
  showFilesDialog({
    kind: 'changed',
    name,
    choices: [
      {
        title: 'Compare',
        words: 'Marks on the flow what differs from the file. Both stay as they are.',
        icon: 'search',
        run: () => {
          const why = compareWith(document, { name: `${name} on disk`, text: theirs.text })
          if (why !== undefined) ports.notify({ text: why, tone: 'error' })
        },
      },
      {
        title: 'Keep both',
        words: 'What is in the file becomes a flow beside this one, and the file goes with it.',
        icon: 'copy-plus',
        run: () => void keepBoth(host, follower),
      },
      {
        title: 'Take theirs',
        words: 'Puts what is in the file in place of the flow. Undo brings yours back.',
        icon: 'download',
        run: () => void loadTheirs(host, document, follower),
      },
      {
        title: 'Keep mine',
        words: 'Writes the flow over what is in the file.',
        icon: 'save',
        run: () =>
          void follower.keepMine().then((saved) => tellSaved(host, document, follower, saved)),
      },
    ],
  })
}

/** Puts what is in the file in place of the flow, with a way back. */
export async function loadTheirs(
  { ports }: FilesHost,
  document: WirelineDocument,
  follower: FileFollower,
): Promise<void> {
  const name = fileOf(document).getState().file?.name
  if (await follower.takeTheirs()) offerUndo({ document, ports }, `Loaded ${name}`)
}

async function keepBoth({ library, flows, beside, ports }: FilesHost, follower: FileFollower) {
  const theirs = await follower.part()
  if (!theirs) return
  const { text, link } = theirs
  try {
    const id = await library.add({ name: `${nameOf(link.name)} (on disk)`, text })
    await beside()?.write('files', id, link)
    ports.notify({
      text: `What is in ${link.name} is a flow of its own now, and the file goes with it.`,
      action: { label: 'Go there', run: () => void flows.go(id) },
    })
  } catch {
    ports.notify({
      text: `What is in ${link.name} could not be kept on this device. It is in the file still.`,
      tone: 'error',
    })
  }
}
