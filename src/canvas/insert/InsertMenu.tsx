import { Popover } from '@base-ui/react/popover'
import { useRef } from 'react'
import type { PlaceIn } from '../../commands/steadyPlace.ts'
import type { CommandContext } from '../../commands/types.ts'
import { methodsAt, type Path } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './insert.module.css'
import { MethodPicker } from './MethodPicker.tsx'

type Props = {
  anchor: Element
  onPick: (method: string) => void
  /** The list that is inserted into, and where in it what is pasted goes. */
  list: Path
  to: PlaceIn
  context: CommandContext
  onClose: () => void
}

/** The menu of a "+": loaded when the first one is opened. */
export default function InsertMenu({ anchor, onPick, list, to, context, onClose }: Props) {
  const { flow } = context.document.store.getState()
  const picked = useRef(false)
  const pick = (method: string) => {
    picked.current = true
    onPick(method)
  }
  const paste = () => {
    onClose()
    void import('../../commands/index.ts').then(({ pasteFromClipboard }) =>
      pasteFromClipboard(context, to),
    )
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
            <MethodPicker methods={methodsAt(flow, list)} onPick={pick} />
            <button type="button" className={styles.paste} onClick={paste}>
              <Icon name="clipboard-paste" size={16} />
              Paste here
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
