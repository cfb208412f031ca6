import { Menu } from '@base-ui/react/menu'
import { startCommand } from '../../commands/startCommand.ts'
import type { Command, CommandContext } from '../../commands/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './insert.module.css'

type Props = {
  /** What it is the menu of. */
  label?: string
  commands: readonly Command[]
  context: CommandContext
  /** Where it opens, in the window. */
  at: { x: number; y: number }
  onClose: () => void
  /** Where the focus goes back to. */
  returnFocus: () => HTMLElement | null
}

/** Commands to choose from: of the selected steps on right click, long press and the menu key. Loaded on first use. */
export default function CommandMenu(props: Props) {
  const { label = 'Step', commands, context, at, onClose, returnFocus } = props
  const anchor = { getBoundingClientRect: () => DOMRect.fromRect({ x: at.x, y: at.y }) }
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          collisionPadding={8}
          className={styles.positioner}
        >
          <Menu.Popup
            className={styles.menu}
            aria-label={label}
            finalFocus={() => returnFocus() ?? true}
          >
            {commands.map((command) => (
              <Menu.Item
                key={command.id}
                className={styles.item}
                disabled={command.enabled?.(context) === false}
                onClick={() => startCommand(command, context)}
              >
                {command.icon !== undefined && <Icon name={command.icon} />}
                <span>{command.title}</span>
                {command.shortcuts?.[0] !== undefined && (
                  <span className={styles.keys}>{shown(command.shortcuts[0])}</span>
                )}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** As the user's keyboard has it: ⌘ on a Mac, Ctrl elsewhere. */
function shown(shortcut: string): string {
  const keys = shortcut
    .replace('Mod', isMac ? '⌘' : 'Ctrl')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
  return isMac ? keys.replaceAll('+', '') : keys
}
