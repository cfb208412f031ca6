import type { Naming } from '../commands/naming.ts'
import type { CommandContext } from '../commands/types.ts'
import { useNameField } from '../commands/useNameField.ts'
import styles from './Outline.module.css'

type Props = {
  context: CommandContext
  naming: Naming
  /** Called once; `byKey`: the keyboard's focus goes back to the row. */
  onDone: (byKey: boolean) => void
}

/** A row's name while it is being changed, in place of its words. */
export function RowName({ context, naming, onDone }: Props) {
  const { input, error, errorId } = useNameField(context, naming, onDone)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps clicks from the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      className={styles.naming}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <input {...input} className={styles.nameField} />
      {error !== undefined && (
        <span id={errorId} className={styles.nameError}>
          {error}
        </span>
      )}
    </span>
  )
}
