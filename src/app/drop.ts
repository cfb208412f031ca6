import type { CommandContext } from '../commands/types.ts'
import { loadPart } from '../ui/loadPart.ts'

/** Files dropped anywhere on the window are opened; what Wireline itself drags isn't a file. Returns how to stop. */
export function acceptDroppedFiles(context: () => CommandContext): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const drop = (event: DragEvent) => {
    const [file, another] = event.dataTransfer?.files ?? []
    if (file === undefined) return
    event.preventDefault()
    if (another) context().ports.notify({ text: oneAtATime, tone: 'error' })
    else
      loadPart(
        () => import('./openFile.ts'),
        ({ openFile }) => void openFile(file, context()),
      )
  }
  window.addEventListener('dragover', over)
  window.addEventListener('drop', drop)
  return () => {
    window.removeEventListener('dragover', over)
    window.removeEventListener('drop', drop)
  }
}

const oneAtATime = 'Nothing was opened: Wireline shows one flow at a time. Drop one file.'
