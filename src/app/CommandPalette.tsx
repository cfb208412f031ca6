import { useMemo } from 'react'
import { useStore } from 'zustand'
import { commands } from '../commands/commands.ts'
import { formatShortcut } from '../commands/formatShortcut.ts'
import { platform } from '../commands/platform.ts'
import { startCommand } from '../commands/startCommand.ts'
import type { CommandContext } from '../commands/types.ts'
import { Icon } from '../ui/Icon.tsx'
import { type Choice, Chooser } from './Chooser.tsx'
import styles from './dialogs.module.css'

/** Everything Wireline can do, by name. Made from the registry. */
export default function CommandPalette({
  context,
  onClose,
}: {
  context: CommandContext
  onClose: () => void
}) {
  // What can be done changes with the flow and the selection, also while this is open.
  const state = useStore(context.document.store)
  // biome-ignore lint/correctness/useExhaustiveDependencies: commands ask for the state themselves
  const choices = useMemo(
    () =>
      commands.map((command): Choice => {
        const shortcut = command.shortcuts?.[0]
        return {
          key: command.id.replaceAll('.', '-'),
          words: `${command.title} ${command.group}`,
          disabled: command.enabled?.(context) === false,
          choose: () => void startCommand(command, context),
          show: (
            <>
              <Icon name={command.icon ?? 'chevron-right'} />
              <span className={styles.grow}>{command.title}</span>
              <span className={styles.keys}>
                {shortcut === undefined ? command.group : formatShortcut(shortcut, platform())}
              </span>
            </>
          ),
        }
      }),
    [context, state],
  )
  return (
    <Chooser
      title="Commands"
      placeholder="What would you like to do?"
      choices={choices}
      none="No command is called that."
      onClose={onClose}
    />
  )
}
