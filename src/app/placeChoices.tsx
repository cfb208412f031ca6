import { goToSection } from '../commands/goToSection.ts'
import type { CommandContext } from '../commands/types.ts'
import { allSteps, methods, shownNote, summaryOf, titleOf } from '../swml/index.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Choice } from './Chooser.tsx'
import styles from './dialogs.module.css'

/** The steps of the flow as it is now, found by their title, method, section, note and what their card says. */
export function stepChoices({ document, ports }: CommandContext): Choice[] {
  const { flow } = document.store.getState()
  return allSteps(flow).map((step) => {
    const title = titleOf(step.method)
    const summary = summaryOf(step)
    const section = String(step.path[1] ?? '')
    return {
      key: `step-${step.id}`,
      names: [title, step.method, summary, section, shownNote(flow, step)],
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
  })
}

/** The sections of the flow as it is now. */
export function sectionChoices(context: CommandContext): Choice[] {
  return context.document.store.getState().flow.sections.map(({ name, steps }, at) => ({
    key: `section-${at}`,
    names: [name, `section ${name}`],
    synonyms: 'go to',
    choose: () => goToSection(context, name),
    show: (
      <>
        <Icon name="layers" />
        <span className={styles.grow}>
          Section <bdi>{name}</bdi>
        </span>
        <span className={styles.keys}>
          {steps.length === 1 ? '1 step' : `${steps.length} steps`}
        </span>
      </>
    ),
  }))
}
