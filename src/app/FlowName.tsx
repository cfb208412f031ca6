import { useStore } from 'zustand'
import type { CommandContext } from '../commands/types.ts'
import { useDocument } from '../document/hooks.ts'
import { onDemand } from '../ui/onDemand.tsx'
import styles from './FlowName.module.css'
import { shell } from './shellStore.ts'

const NameField = onDemand(() => import('./NameField.tsx'), {
  missed: () => shell.setState({ dialog: undefined }),
})

/** The flow's name, and the way to give it another where it stands. */
export function FlowName({ context }: { context: CommandContext }) {
  const name = useDocument(context.document, (state) => state.name)
  const isNaming = useStore(shell, (state) => state.dialog === 'flow-name')
  return (
    <div className={styles.place}>
      <button
        type="button"
        className={styles.name}
        title={name}
        aria-description="Rename the flow"
        dir="auto"
        tabIndex={isNaming ? -1 : undefined}
        onClick={() => shell.setState({ dialog: 'flow-name' })}
      >
        {name}
      </button>
      {isNaming && <NameField context={context} />}
    </div>
  )
}
