import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Ports } from '../commands/types.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Call.module.css'
import type { AboutCall, DocumentCall } from './callOf.ts'
import { changedWords } from './changedWords.ts'
import { stepOf } from './stepOf.ts'

/** Says that the flow is another one than when the call began, and what that means for the call. */
export function FlowChanged({ call, ports }: { call: DocumentCall; ports: Ports }) {
  const left = useStore(call.about, (state) => state.left)
  const changed = useStore(call.store, (state) => state.changed)
  const waiting = useStore(call.store, (state) => state.played?.waiting)
  // Where the call is back is told with what it waits for there.
  useEffect(() => {
    if (left) ports.announce(leftWords[left])
  }, [left, ports])
  if (left === undefined && !changed) return null
  return (
    <div className={styles.changed}>
      <span>
        {left
          ? leftWords[left]
          : changed && changedWords(changed, stepOf(call.flow(), waiting?.step), waiting)}
      </span>
      {left !== 'unread' && left !== undefined && (
        <Button look="outline" onClick={() => void call.restart()}>
          Restart
        </Button>
      )}
    </div>
  )
}

const leftWords: Readonly<Record<NonNullable<AboutCall['left']>, string>> = {
  unread: 'The flow can’t be read just now. The call goes through it as it was.',
  gone: 'The step that this call began at is gone. The call goes through the flow as it was.',
  failed: 'The flow has changed. This call goes through it as it was.',
}
