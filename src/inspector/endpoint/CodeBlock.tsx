import { Button } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import styles from './Endpoint.module.css'
import { WrappedLines } from './WrappedLines.tsx'

type Props = {
  text: string
  /** Shown above it: "JSON", a file's name. */
  kind: string
  /** Said when it has been copied: "Copied the start message". */
  what: string
  /** Its name for screen readers. */
  label: string
  /** Lines longer than the pane go on below. */
  wrap?: boolean
}

/** Text to read and to copy. */
export function CodeBlock({ text, kind, what, label, wrap }: Props) {
  const { form } = useForm()
  return (
    <div className={styles.block}>
      <div className={styles.bar}>
        <span className={styles.kind}>{kind}</span>
        <Button
          icon="copy"
          className={styles.copy}
          aria-label={`Copy ${what}`}
          onClick={() => void form.ports.copyText(text, what)}
        >
          Copy
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with keys. */}
      <section className={styles.code} tabIndex={0} aria-label={label}>
        <pre>
          <code>{wrap ? <WrappedLines text={text} /> : text}</code>
        </pre>
      </section>
    </div>
  )
}
