import { useMemo } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { allSteps, methods, summaryOf, titleOf } from '../swml/index.ts'
import { Icon } from '../ui/Icon.tsx'
import { type Choice, Chooser } from './Chooser.tsx'
import styles from './dialogs.module.css'

/** Find a step by its title, its method or what its card says. */
export default function FindStep({
  context,
  onClose,
}: {
  context: CommandContext
  onClose: () => void
}) {
  const { document, ports } = context
  const choices = useMemo(
    () =>
      allSteps(document.store.getState().flow).map((step): Choice => {
        const title = titleOf(step.method)
        const summary = summaryOf(step)
        const section = String(step.path[1] ?? '')
        return {
          key: String(step.id),
          words: `${title} ${step.method} ${summary} ${section}`,
          choose: () => {
            document.select([step.id])
            ports.view.reveal(step.id, { focus: true })
          },
          show: (
            <>
              <Icon name={methods.get(step.method)?.icon ?? 'square-dashed'} />
              <span className={styles.grow}>
                {title} <bdi className={styles.muted}>{summary}</bdi>
              </span>
              <span className={styles.keys}>{section}</span>
            </>
          ),
        }
      }),
    [document, ports],
  )
  return (
    <Chooser
      title="Find a step"
      placeholder="Find a step"
      choices={choices}
      none="No step says that."
      onClose={onClose}
    />
  )
}
