import type { CommandContext } from '../commands/types.ts'
import styles from './FlowName.module.css'
import { NameInput } from './NameInput.tsx'
import { shell } from './shellStore.ts'

/** The flow's name as a text input over its button. A name of nothing but blanks changes nothing. */
export default function NameField({ context: { document, ports } }: { context: CommandContext }) {
  return (
    <NameInput
      first={document.store.getState().name}
      name="flow-name"
      label="Name of the flow"
      className={styles.field}
      announce={ports.announce}
      onName={(name) => {
        if (name === '') return
        document.rename(name)
        ports.announce(`Renamed the flow to ${name}`)
      }}
      onDone={(byKey, input) => {
        const button = input?.previousElementSibling
        if (byKey && button instanceof HTMLElement) button.focus()
        shell.setState(({ dialog }) => (dialog === 'flow-name' ? { dialog: undefined } : {}))
      }}
    />
  )
}
