import { useStore } from 'zustand'
import type { CommandContext } from '../../commands/types.ts'
import { type FileState, fileOf } from '../../files/fileOf.ts'
import styles from './FileStatus.module.css'

/**
 * In the bar: the flow’s file, and whether it has what is here. Pressed, it does what there is to do; on phones, where
 * there is no room to press it, it only says what should be known.
 */
export default function FileStatus({ context }: { context: CommandContext }) {
  const file = useStore(fileOf(context.document), (state) => state.file)
  if (file === undefined) return null
  const { name, kind } = file
  const state = states[kind]
  return (
    <>
      <button
        type="button"
        className={styles.file}
        data-kind={kind}
        title={hintOf(file)}
        onClick={() => act(context, file)}
      >
        <span className={styles.name} dir="auto">
          {name}
        </span>
        {state !== undefined && <span className={styles.state}> {state}</span>}
      </button>
      {state !== undefined && (
        <span className={styles.phone} data-kind={kind} data-instead="">
          File: {state}
        </span>
      )}
    </>
  )
}

const states: Readonly<Record<FileState['kind'], string | undefined>> = {
  same: undefined,
  unasked: undefined,
  ahead: 'not in it yet',
  changed: 'changed on disk',
  failed: 'can’t be read',
}

/** What pressing it does. */
function hintOf({ name, kind, why }: FileState): string {
  switch (kind) {
    case 'same':
      return `${name} holds the flow as it is here`
    case 'ahead':
      return `Save to ${name}`
    case 'changed':
      return `Choose what becomes of the flow and ${name}`
    case 'unasked':
      return `Let the browser look at ${name}`
    case 'failed':
      return why ?? name
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
