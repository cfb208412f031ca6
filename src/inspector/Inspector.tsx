import { leaveByEscape } from '../commands/leaveByEscape.ts'
import type { Ports } from '../commands/types.ts'
import { useDocument } from '../document/hooks.ts'
import type { WirelineDocument } from '../document/types.ts'
import styles from './Inspector.module.css'
import { ManySelected } from './ManySelected.tsx'
import { NothingSelected } from './NothingSelected.tsx'
import { StepForm } from './StepForm.tsx'

/** The form of the selected step; without one, what the flow has; with several, what can be done with them. */
export function Inspector({ document, ports }: { document: WirelineDocument; ports: Ports }) {
  const selection = useDocument(document, (state) => state.selection)
  const [only] = selection
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only the way out by keyboard
    <div
      className={styles.inspector}
      data-pane="inspector"
      onKeyDown={(event) => leaveByEscape(event, ports)}
    >
      {only === undefined ? (
        <NothingSelected document={document} ports={ports} />
      ) : selection.length === 1 ? (
        <StepForm key={only} document={document} ports={ports} stepId={only} />
      ) : (
        <ManySelected document={document} ports={ports} selection={selection} />
      )}
    </div>
  )
}
