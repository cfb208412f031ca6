import { useStore } from 'zustand'
import { describeStatus, isFailed } from './describeStatus.ts'
import { useStorage } from './storageContext.ts'
import styles from './TopBar.module.css'

/** Whether the flow is safe on this device, always in sight. */
export function SaveStatus({ small }: { small: boolean }) {
  const status = useStore(useStorage().store, (state) => state.status)
  const words = describeStatus(status)
  const failed = isFailed(status)
  return (
    <span className={styles.status} data-failed={failed ? '' : undefined} title={words}>
      {failed ? 'Not saved' : small ? withoutTime(words) : words}
    </span>
  )
}

/** "Saved": a phone’s bar has no room for when, which may be said in many ways. */
function withoutTime(words: string): string {
  return words.replace(/ on this device.*/, '')
}
