import { goToSection } from '../commands/goToSection.ts'
import type { CommandContext } from '../commands/types.ts'
import {
  allSteps,
  type Flow,
  methods,
  type Step,
  shownNote,
  summaryOf,
  titleOf,
} from '../swml/index.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Choice } from './Chooser.tsx'
import styles from './dialogs.module.css'

/**
 * The steps of the flow as it is now, found by their title, method, section, note and what their card says, by the words
 * people use for them, and by what is written in them.
 */
export function stepChoices({ document, ports }: CommandContext): Choice[] {
  const { flow } = document.store.getState()
  return allSteps(flow).map((step) => {
    const title = titleOf(step.method)
    const summary = summaryOf(step)
    const section = String(step.path[1] ?? '')
    return {
      key: `step-${step.id}`,
      names: [title, step.method, summary, section, shownNote(flow, step)],
      synonyms: methods.get(step.method)?.synonyms,
      rest: ownText(flow, step),
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

/** What is written in a step itself, up to the steps in it. */
function ownText({ text }: Flow, { range, branches }: Step): string {
  const nested = branches.flatMap(({ steps }) => steps[0]?.range.start ?? [])
  return text.slice(range.start, Math.min(range.end, ...nested))
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
