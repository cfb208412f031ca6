import { Toast } from '@base-ui/react/toast'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { Icon } from '../ui/Icon.tsx'
import { shell } from './shellStore.ts'
import styles from './Toasts.module.css'
import { connectToasts, type Message } from './toasts.ts'

/** It takes nothing over, the live region has already said it, and what holds buttons is hidden from nobody. */
const notADialog = { role: 'group', 'aria-modal': undefined, 'aria-hidden': undefined }
const manager = Toast.createToastManager()
/** In milliseconds; hovering or focusing the toasts stops the clock. */
const shownFor = 5_500
/** Enough for anyone to reach "Undo". */
const offeredFor = 8_500

/** The messages that are up, in the order in which they came. `place`: another one for each page they lie over. */
export default function Toasts({ place }: { place: number | undefined }) {
  useEffect(() => {
    let passing: string | undefined
    return connectToasts((message) => {
      // Of those that go by themselves only the newest: an older "Undo" would no longer undo what it names.
      if (passing !== undefined) manager.close(passing)
      const id = put(message)
      if (!message.lasts) passing = id
    }, closeBound)
  }, [])
  // Over the end of the list of steps, else below the bar: what one works at lies elsewhere.
  const left = useStore(shell, (state) => state.left)
  const room = useStore(shell, (state) => state.room)
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          key={place}
          ref={keepBelowBanners}
          className={styles.viewport}
          data-pane="messages"
          data-below={left !== 'none' && room !== 'code' ? '' : undefined}
          data-code={room === 'code' ? '' : undefined}
          aria-label="Notifications"
        >
          <Toasted />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

/** What is up and is of the flow that is shown: it can be over. */
const bound = new Set<string>()

function closeBound(): void {
  for (const id of bound) manager.close(id)
  bound.clear()
}

/** Puts up a message; its id. */
function put(message: Message): string {
  const { action, over } = message
  const close = () => manager.close(id)
  const id: string = manager.add({
    description: message.text,
    type: message.tone ?? 'info',
    // One with high priority hides its buttons from screen readers; the live region has said it anyway.
    priority: message.tone === 'error' && !action ? 'high' : 'low',
    // 0: until it is closed.
    timeout: message.lasts ? 0 : action === undefined ? shownFor : offeredFor,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          action.run()
          close()
        },
      },
    }),
  })
  if (over) bound.add(id)
  over?.addEventListener('abort', close)
  return id
}

/**
 * Where messages lie below the bar, they lie below what is said there for longer, too. A banner makes the panes
 * smaller, which tells when to look again.
 */
function keepBelowBanners(viewport: HTMLElement | null): (() => void) | undefined {
  if (viewport === null) return undefined
  const place = () => {
    const ends = [...document.querySelectorAll('[data-stale][role="alert"], [data-reading]')].map(
      (banner) => banner.getBoundingClientRect().bottom + 8,
    )
    viewport.style.setProperty('--below', `${Math.max(56, ...ends)}px`)
  }
  const size = new ResizeObserver(place)
  const flow = document.querySelector('#flow')
  for (const part of [
    viewport,
    flow,
    ...(flow?.querySelectorAll('[data-canvas], [data-pane]') ?? []),
  ])
    if (part) size.observe(part)
  place()
  return () => size.disconnect()
}

function Toasted() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={styles.toast}
      data-tone={toast.type}
      {...notADialog}
      aria-label="Notification"
    >
      <Toast.Content className={styles.content}>
        <Icon name={toast.type === 'error' ? 'circle-alert' : 'info'} className={styles.icon} />
        <Toast.Description className={styles.text} />
        <Toast.Action className={styles.action} />
        <Toast.Close className={styles.close} aria-label="Close message" aria-hidden={false}>
          <Icon name="x" size={14} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
