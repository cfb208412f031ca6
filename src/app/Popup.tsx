import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import buttons from '../ui/Button.module.css'
import { Icon } from '../ui/Icon.tsx'
import styles from './dialogs.module.css'

/** A dialog in the middle of the page; Esc, its cross and a click outside close it, and the focus goes back. */
export function Popup({
  title,
  onClose,
  plain = false,
  initialFocus,
  wide = false,
  children,
}: {
  title: string
  onClose: () => void
  /** Without a visible head: the content has its own. */
  plain?: boolean
  /** What has the keyboard at first, where it isn't the first control. */
  initialFocus?: RefObject<HTMLElement | null>
  /** With room for two columns, and as high as it may be; or with nearly all of the window. */
  wide?: boolean | 'whole'
  children: ReactNode
}) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          data-wide={wide || undefined}
          {...(initialFocus && { initialFocus })}
        >
          {plain ? (
            <Dialog.Title className="visually-hidden">{title}</Dialog.Title>
          ) : (
            <div className={styles.head}>
              <Dialog.Title className={styles.title}>{title}</Dialog.Title>
              <Dialog.Close aria-label="Close" className={`${buttons.button} ${buttons.square}`}>
                <Icon name="x" />
              </Dialog.Close>
            </div>
          )}
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
