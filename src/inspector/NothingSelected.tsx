import { useMemo } from 'react'
import type { Ports } from '../commands/types.ts'
import { isReading } from '../document/analysis.ts'
import { useDocument } from '../document/hooks.ts'
import type { WirelineDocument } from '../document/types.ts'
import { allSteps } from '../swml/index.ts'
import { counted } from '../text/counted.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './Inspector.module.css'
import { ProblemList } from './ProblemList.tsx'

/** What the flow has, while no step is selected. */
export function NothingSelected({ document, ports }: { document: WirelineDocument; ports: Ports }) {
  const name = useDocument(document, (state) => state.name)
  const readable = useDocument(document, (state) => state.flow.readable)
  const reading = useDocument(document, isReading)
  const shape = useDocument(document, (state) => state.flow.shape)
  // Counted only when a step came or went.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape changes with the steps
  const counts = useMemo(() => {
    const { flow } = document.store.getState()
    return { steps: allSteps(flow).length, sections: flow.sections.length }
  }, [document, shape])
  return (
    <div className={styles.form}>
      <header className={styles.header}>
        <h2 className={styles.title}>{name || 'untitled'}</h2>
        <p className={styles.help}>
          {reading && counts.steps === 0
            ? 'This text is being read. Its steps are shown in a moment.'
            : readable
              ? inWords(counts)
              : 'This text can’t be read yet, so there are no steps to show.'}
        </p>
      </header>
      <ProblemList document={document} ports={ports} />
      <section className={styles.tip}>
        <Icon name="lightbulb" size={16} className={styles.tipIcon} />
        <p>
          Nearly every field takes a variable in place of a value:{' '}
          <code>
            ${'{'}call.from{'}'}
          </code>{' '}
          is the caller’s number,{' '}
          <code>
            ${'{'}stream_result{'}'}
          </code>{' '}
          is what an earlier step has set.
        </p>
      </section>
    </div>
  )
}

function inWords({ steps, sections }: { steps: number; sections: number }): string {
  const next =
    steps === 0
      ? 'Add a first step from the palette, or paste SWML.'
      : 'Select a step to fill in its form.'
  return `${counted(steps, 'step')} in ${counted(sections, 'section')}. ${next}`
}
