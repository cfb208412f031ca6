import { useId, useState } from 'react'
import { hasEndpoint, type Step } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import styles from '../fields/Field.module.css'

const EndpointBody = onDemand(() => import('./EndpointBody.tsx'), {
  meanwhile: <p role="status">Loading …</p>,
})

/** For a step that starts an audio stream: what the server at the other end gets to see. Loaded when it is unfolded. */
export function EndpointSection({ step }: { step: Step }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  if (!hasEndpoint(step)) return null
  return (
    <section className={styles.more}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
        <span className={styles.label}>What your server receives</span>
      </button>
      {open && (
        <div id={id} className={styles.moreBody}>
          <EndpointBody step={step} />
        </div>
      )}
    </section>
  )
}
