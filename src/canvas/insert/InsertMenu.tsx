import { Popover } from '@base-ui/react/popover'
import { useRef, useState } from 'react'
import type { PlaceIn } from '../../commands/steadyPlace.ts'
import type { CommandContext } from '../../commands/types.ts'
import { likelySteps, methodsAt, type Place } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './insert.module.css'
import { MethodPicker } from './MethodPicker.tsx'

type Props = {
  anchor: Element
  onPick: (method: string) => void
  /** Where it stands in the flow that is shown, and where what is pasted goes. */
  place: Place
  to: PlaceIn
  context: CommandContext
  onClose: () => void
}

/** The menu of a "+": loaded when the first one is opened. */
export default function InsertMenu({ anchor, onPick, place, to, context, onClose }: Props) {
  // As they were when it was opened: nothing moves under the pointer.
  const [offered] = useState(() => offeredAt(context, place))
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
            <MethodPicker {...offered} onPick={pick} />
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

function offeredAt({ document }: CommandContext, place: Place) {
  const { flow } = document.store.getState()
  const { liveness } = document.liveness.getState()
  return {
    methods: methodsAt(flow, place.list),
    likely: likelySteps(flow, place, liveness?.kinds),
  }
}
