import { Menu } from '@base-ui/react/menu'
import styles from './ContextMenu.module.css'
import { Icon } from './Icon.tsx'

/** One line of a menu. */
export type MenuItem = {
  id: string
  title: string
  icon?: string | undefined
  /** As printed on the keyboard; not shown where there is none. */
  keys?: string | undefined
  isOff: boolean
  run: () => void
}

type Props = {
  /** What it is the menu of. */
  label: string
  items: readonly MenuItem[]
  /** Where it opens, in the window. */
  at: { x: number; y: number }
  onClose: () => void
  /** Where the focus goes back to. */
  returnFocus: () => HTMLElement | null
}

/** What can be done with a thing, on right click, long press and the menu key. Loaded on first use. */
export default function ContextMenu({ label, items, at, onClose, returnFocus }: Props) {
  const anchor = { getBoundingClientRect: () => DOMRect.fromRect({ x: at.x, y: at.y }) }
  return (
    // What the menu puts here to catch the keyboard is hidden but could be reached: Tab closes it instead.
    <div inert>
      <Menu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
        <Menu.Portal
          className={styles.portal}
          container={document.querySelector<HTMLElement>('main') ?? undefined}
        >
          <Menu.Positioner
            anchor={anchor}
            side="bottom"
            align="start"
            collisionPadding={8}
            // Where neither side has the room it lies over the point.
            collisionAvoidance={{ side: 'shift', align: 'shift' }}
            className={styles.positioner}
          >
            <Menu.Popup
              ref={closeGuards}
              className={styles.menu}
              aria-label={label}
              finalFocus={() => returnFocus() ?? true}
              onKeyDown={(event) => {
                if (event.key !== 'Tab') return
                event.preventDefault()
                onClose()
              }}
            >
              {items.map(({ id, title, icon, keys, isOff, run }) => (
                <Menu.Item key={id} className={styles.item} disabled={isOff} onClick={run}>
                  {icon !== undefined && <Icon name={icon} />}
                  <span>{title}</span>
                  {keys !== undefined && <span className={styles.keys}>{keys}</span>}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}

/** The same within the menu, where Tab closes it: nothing that is hidden can be reached. */
function closeGuards(popup: HTMLElement | null): void {
  const beside = popup?.parentElement?.querySelectorAll<HTMLElement>('[data-base-ui-focus-guard]')
  for (const guard of beside ?? []) guard.tabIndex = -1
}
