import type { CommandContext } from '../commands/types.ts'
import { readFile } from '../flows/readFile.ts'
import { loadPart } from '../ui/loadPart.ts'

/** The file dialog; undefined where the user leaves it or the file can't be opened (`refused` is then told why). */
export async function pickFile(
  refused: (why: string) => void,
): Promise<{ name: string; text: string } | undefined> {
  const file = await askForFile()
  if (file === undefined) return undefined
  const read = await readLatest(file)
  if (read === undefined) return undefined
  if ('error' in read) {
    refused(read.error)
    return undefined
  }
  return read
}

/** Opens a dropped file as a flow of its own. */
export async function openFile(file: File, context: CommandContext): Promise<void> {
  const read = await readLatest(file)
  if (read === undefined) return
  if ('error' in read) context.ports.notify({ text: read.error, tone: 'error' })
  else
    loadPart(
      () => import('../commands/index.ts'),
      ({ openText }) => void openText(context, read),
    )
}

let asked = 0
let opened = 0

/**
 * Undefined where a file that was asked for later is open already: it was read faster, and is the one that is meant.
 */
async function readLatest(file: File): Promise<Awaited<ReturnType<typeof readFile>> | undefined> {
  asked += 1
  const turn = asked
  const read = await readFile(file)
  if ('error' in read) return read
  if (turn < opened) return undefined
  opened = turn
  return read
}

function askForFile(): Promise<File | undefined> {
  return new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    // Phones grey out what they don't know by its ending, so the list is generous and "any" stays possible.
    input.accept =
      '.yaml,.yml,.json,.swml,.txt,.svg,.png,text/*,application/json,application/yaml,image/svg+xml,image/png'
    input.addEventListener('change', () => done(input.files?.[0]))
    input.addEventListener('cancel', () => done(undefined))
    input.click()
  })
}
