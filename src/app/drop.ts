import type { CommandContext, GivenFile } from '../commands/types.ts'

/** Files and folders dropped anywhere on the window are opened; what Wireline itself drags isn't a file. Returns how to stop. */
export function acceptDroppedFiles(context: () => CommandContext): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const drop = (event: DragEvent) => {
    const given = [...(event.dataTransfer?.items ?? [])].flatMap(givenBy)
    if (given.length === 0) return
    event.preventDefault()
    void context().ports.files?.take(given)
  }
  window.addEventListener('dragover', over)
  window.addEventListener('drop', drop)
  return () => {
    window.removeEventListener('dragover', over)
    window.removeEventListener('drop', drop)
  }
}

/** Not in every browser, and in no browser's types. */
type WithHandle = DataTransferItem & {
  getAsFileSystemHandle: () => NonNullable<GivenFile['handle']>
}

/** All there is to be had of what was dropped: the browser gives it only during the event. */
function givenBy(item: DataTransferItem): GivenFile[] {
  if (item.kind !== 'file') return []
  return [
    {
      handle:
        'getAsFileSystemHandle' in item ? (item as WithHandle).getAsFileSystemHandle() : undefined,
      entry: item.webkitGetAsEntry?.(),
      file: item.getAsFile(),
    },
  ]
}
