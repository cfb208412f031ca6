import { useStore } from 'zustand'
import { Button } from '../ui/Button.tsx'
import styles from './Call.module.css'
import { setSpeaking, speaking } from './speakStore.ts'

/** Has what is said read out by the browser’s own voices, or not. */
export function SpeakButton() {
  const isOn = useStore(speaking, (state) => state.isOn)
  return (
    <Button
      icon="volume-2"
      className={styles.speak}
      title="Reads out what is said, with the voices of this browser"
      aria-pressed={isOn}
      onClick={() => setSpeaking(!isOn)}
    >
      Speak
    </Button>
  )
}

/** Why nothing is read out though it should be. */
export function SpeakTrouble() {
  const trouble = useStore(speaking, (state) => state.trouble)
  // There from the beginning, so that what comes into it is told.
  return (
    <div className={styles.trouble} role="status">
      {trouble}
    </div>
  )
}
