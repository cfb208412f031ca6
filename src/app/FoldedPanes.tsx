import { useStore } from 'zustand'
import { IconButton } from '../ui/Button.tsx'
import styles from './RightDock.module.css'
import { shell } from './shellStore.ts'

/** The way back to panes that are folded. */
export function FoldedPanes() {
  const inspector = useStore(shell, (state) => state.inspector)
  const source = useStore(shell, (state) => state.room !== 'design')
  return (
    <div className={styles.folded}>
      {!inspector && (
        <IconButton
          icon="square-pen"
          label="Show the form"
          onClick={() => shell.setState({ inspector: true })}
        />
      )}
      {!source && (
        <IconButton
          icon="code-xml"
          label="Show the code"
          onClick={() => shell.setState({ room: 'split' })}
        />
      )}
    </div>
  )
}
