import styles from './dialogs.module.css'
import { Popup } from './Popup.tsx'

/** The browser refused the clipboard: here is the text, selected. */
export default function Uncopied({
  text,
  what,
  onClose,
}: {
  text: string
  what: string
  onClose: () => void
}) {
  return (
    <Popup title={`Copy ${what}`} onClose={onClose}>
      <div className={styles.body}>
        <p>
          Your browser didn’t allow Wireline to copy. The text is selected: press Ctrl+C (⌘C on a
          Mac).
        </p>
        <br />
        <textarea
          className={styles.text}
          aria-label={what}
          readOnly
          value={text}
          ref={(area) => {
            requestAnimationFrame(() => {
              area?.focus()
              area?.select()
            })
          }}
        />
      </div>
    </Popup>
  )
}
