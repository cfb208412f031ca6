import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { commands } from '../commands/commands.ts'
import { formatShortcut } from '../commands/formatShortcut.ts'
import { insertStep } from '../commands/insertStep.ts'
import { isOff } from '../commands/isOff.ts'
import { platform } from '../commands/platform.ts'
import { revealFirst } from '../commands/revealFirst.ts'
import { afterSelection } from '../commands/selected.ts'
import { startCommand } from '../commands/startCommand.ts'
import type { CommandContext } from '../commands/types.ts'
import { isReadOnly } from '../document/analysis.ts'
import { methods } from '../swml/index.ts'
import { Icon } from '../ui/Icon.tsx'
import { type Choice, Chooser } from './Chooser.tsx'
import styles from './dialogs.module.css'
import { sectionChoices, stepChoices } from './placeChoices.tsx'

/**
 * Everything Wireline can do, by name: the commands of the registry, and adding a step of each method; and everything
 * there is in the flow, its sections and steps.
 */
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
          names: [command.title],
          synonyms: command.synonyms,
          rest: command.group,
          disabled: isOff(command, context),
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
  const readOnly = isReadOnly(state)
  const steps = useMemo(() => stepsToAdd(context, readOnly), [context, readOnly])
  const all = useMemo(() => [...choices, ...steps], [choices, steps])
  // biome-ignore lint/correctness/useExhaustiveDependencies: they ask for the flow themselves
  const places = useCallback(
    () => [...sectionChoices(context), ...stepChoices(context)],
    [context, state.flow],
  )
  return (
    <Chooser
      title="Commands"
      placeholder="Do something, add a step, or go to one"
      choices={all}
      found={places}
      none="No command, step or section is called that."
      onClose={onClose}
    />
  )
}

/** Found by what they are called and by the words people use for them. */
function stepsToAdd(context: CommandContext, disabled: boolean): Choice[] {
  const { document, ports } = context
  return [...methods.values()].map(({ name, title, icon, synonyms }) => ({
    key: `add-${name}`,
    names: [title, name, `add ${title}`],
    synonyms,
    rest: 'step',
    disabled,
    choose: () => {
      const to = afterSelection(document)
      insertStep(context, name, { to, origin: 'command' }, revealFirst(ports))
    },
    show: (
      <>
        <Icon name={icon} />
        <span className={styles.grow}>Add: {title}</span>
        <span className={styles.keys}>{name}</span>
      </>
    ),
  }))
}
