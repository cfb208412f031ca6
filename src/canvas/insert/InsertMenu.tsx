import { Popover } from '@base-ui/react/popover'
import { useRef } from 'react'
import styles from './insert.module.css'
import { MethodPicker } from './MethodPicker.tsx'

type Props = {
  anchor: Element
  onPick: (method: string) => void
  onClose: () => void
}

/** The menu of a "+": loaded when the first one is opened. */
export default function InsertMenu({ anchor, onPick, onClose }: Props) {
  const picked = useRef(false)
  const pick = (method: string) => {
    picked.current = true
    onPick(method)
  }
  // After a pick the new step has the focus; else the "+" gets it back.
  const finalFocus = () => (picked.current ? false : anchor instanceof HTMLElement ? anchor : true)
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side="right"
          align="start"
          sideOffset={10}
          collisionPadding={12}
          className={styles.positioner}
        >
          <Popover.Popup
            className={styles.popup}
            aria-label="Insert a step"
            finalFocus={finalFocus}
          >
            <MethodPicker onPick={pick} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
