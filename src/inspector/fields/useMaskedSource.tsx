import { useMemo, useState } from 'react'
import { MASK, maskSource } from '../../swml/index.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Field.module.css'

type Options = {
  text: string
  /** All of it is secret, by its name. */
  whole?: boolean
  /** Just typed here: it isn't taken from under the hand. */
  typed: boolean
  /** Forgets what was typed, so that the flow's own text is shown. */
  onHide: () => void
}

/** How a text area shows YAML with secrets in it: masked, and then not to be changed, until they are asked for. */
export function useMaskedSource({ text, whole = false, typed, onHide }: Options) {
  const [revealed, setRevealed] = useState(false)
  const masked = useMemo(() => (whole && text !== '' ? MASK : maskSource(text)), [text, whole])
  const hidden = masked !== text && !revealed && !typed
  return {
    area: hidden ? { value: masked, readOnly: true } : { value: text },
    button: masked !== text && (
      <Button
        icon={hidden ? 'eye' : 'eye-off'}
        look="outline"
        className={styles.add}
        onClick={() => {
          setRevealed(hidden)
          if (!hidden) onHide()
        }}
      >
        {hidden ? 'Show secrets to edit this' : 'Hide secrets'}
      </Button>
    ),
  }
}
