import { type ComponentProps, useState } from 'react'
import styles from './Field.module.css'

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & {
  value: string
  onWrite: (text: string) => void
}

/** A text area for code; nothing is written while an input method composes. */
export function YamlArea({ value, onWrite, ...rest }: Props) {
  const [composed, setComposed] = useState<string | undefined>(undefined)
  return (
    <textarea
      {...rest}
      className={styles.control}
      data-mono
      rows={value.includes('\n') ? 3 : 1}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      value={composed ?? value}
      onChange={(event) =>
        composed === undefined ? onWrite(event.target.value) : setComposed(event.target.value)
      }
      onCompositionStart={() => setComposed(value)}
      onCompositionEnd={(event) => {
        setComposed(undefined)
        onWrite(event.currentTarget.value)
      }}
    />
  )
}
