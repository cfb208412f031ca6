import { useRef } from 'react'
import { commands } from '../commands/commands.ts'
import { formatShortcut } from '../commands/formatShortcut.ts'
import { paneKeys } from '../commands/paneKeys.ts'
import { platform } from '../commands/platform.ts'
import type { Command } from '../commands/types.ts'
import styles from './dialogs.module.css'
import { Popup } from './Popup.tsx'

/** What the keyboard can do, by group. Made from the registry, and what the mouse does beside it. */
export default function Shortcuts({ onClose }: { onClose: () => void }) {
  // What scrolls: there is more than fits.
  const table = useRef<HTMLElement>(null)
  const groups = new Map<string, Command[]>()
  for (const command of commands) {
    if (command.shortcuts === undefined || command.shortcuts.length === 0) continue
    groups.set(command.group, [...(groups.get(command.group) ?? []), command])
  }
  return (
    <Popup title="Keyboard shortcuts" onClose={onClose} initialFocus={table}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.body} tabIndex={0} aria-label="Shortcuts" ref={table}>
        <table className={styles.table}>
          {[...groups].map(([group, members]) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {group}
                </th>
              </tr>
              {members.map((command) => (
                <tr key={command.id}>
                  <td>{command.title}</td>
                  <td className={styles.keys}>
                    {command.shortcuts
                      ?.map((shortcut) => formatShortcut(shortcut, platform()))
                      .join('  or  ')}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                On the canvas and in the outline
              </th>
            </tr>
            {paneKeys.map(({ id, title, keys }) => (
              <tr key={id}>
                <td>{title}</td>
                <td className={styles.keys}>
                  {keys.map((key) => formatShortcut(key, platform())).join('  or  ')}
                </td>
              </tr>
            ))}
          </tbody>
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                With the pointer
              </th>
            </tr>
            {pointer.map(([what, how]) => (
              <tr key={what}>
                <td>{what}</td>
                <td className={styles.keys}>{how}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.muted}>
          The flow is drawn with{' '}
          <a href="https://reactflow.dev" target="_blank" rel="noreferrer">
            React Flow
          </a>
          .
        </p>
      </section>
    </Popup>
  )
}

const pointer: readonly (readonly [string, string])[] = [
  ['Pan', 'Wheel, or Space and drag'],
  ['Zoom', 'Ctrl or ⌘ and wheel, or pinch'],
  ['Select several', 'Drag on the ground, or Shift and click'],
  ['Move steps', 'Drag'],
  ['Copy steps', 'Alt and drag'],
]
