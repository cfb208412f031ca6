import type { CommandContext } from '../commands/types.ts'

/** Files dropped anywhere on the window are opened; what Wireline itself drags isn't a file. Returns how to stop. */
export function acceptDroppedFiles(context: CommandContext): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0]
    if (file === undefined) return
    event.preventDefault()
    void import('./openFile.ts').then(({ openFile }) => openFile(file, context))
  }
  window.addEventListener('dragover', over)
  window.addEventListener('drop', drop)
  return () => {
    window.removeEventListener('dragover', over)
    window.removeEventListener('drop', drop)
  }
}
