import { Button } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import styles from './Endpoint.module.css'

/** Text to read and to copy. `what` is said when it has been copied: "Copied the start message". */
export function CodeBlock({ text, what, label }: { text: string; what: string; label: string }) {
  const { form } = useForm()
  return (
    <div className={styles.block}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with keys. */}
      <section className={styles.code} tabIndex={0} aria-label={label}>
        <pre>
          <code>{text}</code>
        </pre>
      </section>
      <Button
        look="outline"
        icon="copy"
        className={styles.copy}
        aria-label={`Copy ${what}`}
        onClick={() => void form.ports.copyText(text, what)}
      >
        Copy
      </Button>
    </div>
  )
}
