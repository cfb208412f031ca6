import { useStore } from 'zustand'
import type { CommandContext } from '../../commands/types.ts'
import { type FileState, fileOf } from '../../files/fileOf.ts'
import styles from './FileStatus.module.css'

/** In the bar: the flow’s file, and whether it has what is here. Pressed, it does what there is to do. */
export default function FileStatus({ context }: { context: CommandContext }) {
  const file = useStore(fileOf(context.document), (state) => state.file)
  if (file === undefined) return null
  const [words, hint] = described(file)
  return (
    <button
      type="button"
      className={styles.file}
      data-kind={file.kind}
      title={hint}
      dir="auto"
      onClick={() => act(context, file)}
    >
      {words}
    </button>
  )
}

/** What the bar says of a file, and what pressing that does. */
function described({ name, kind, why }: FileState): [words: string, hint: string] {
  switch (kind) {
    case 'same':
      return [`In ${name}`, `${name} holds the flow as it is here`]
    case 'ahead':
      return [`Not in ${name} yet`, `Save to ${name}`]
    case 'changed':
      return [`${name} changed on disk`, 'Choose what becomes of the flow and the file']
    case 'unasked':
      return [name, `Let the browser look at ${name}`]
    case 'failed':
      return [`${name} can’t be read`, why ?? '']
  }
}

function act({ ports }: CommandContext, { kind, why }: FileState): void {
  if (kind === 'failed')
    ports.notify({
      text: why ?? '',
      tone: 'error',
      action: { label: 'Save to file…', run: () => void ports.files?.saveAs() },
    })
  else if (kind === 'unasked') void ports.files?.look()
  // Where somebody else changed it, nothing is written, and it asks.
  else void ports.files?.save()
}
