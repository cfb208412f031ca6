import { useStore } from 'zustand'
import type { Room } from '../commands/types.ts'
import { Button } from '../ui/Button.tsx'
import { shell } from './shellStore.ts'
import styles from './TopBar.module.css'

const rooms: readonly (readonly [Room, string, string])[] = [
  ['design', 'Design', 'The flow and its form'],
  ['split', 'Split', 'Flow, form and code'],
  ['code', 'Code', 'The text alone'],
]

/** What has the room on wide screens. */
export function RoomSwitch() {
  const room = useStore(shell, (state) => (state.call ? undefined : state.room))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className={styles.rooms} role="group" aria-label="What has the room">
      {rooms.map(([key, title, tip]) => (
        <Button
          key={key}
          title={tip}
          data-room={key}
          aria-pressed={room === key}
          onClick={() => shell.setState({ room: key, call: false })}
        >
          {title}
        </Button>
      ))}
    </div>
  )
}
