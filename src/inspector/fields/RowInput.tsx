import type { ComponentProps } from 'react'
import styles from './Field.module.css'
import { useDraft } from './useDraft.ts'

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  value: string
  onWrite: (value: string) => void
  onEnter?: () => void
}

/** A text input in a row; empty text is a value like any other. */
export function RowInput({ value, onWrite, onEnter, ...rest }: Props) {
  const draft = useDraft({
    value,
    shown: value,
    read: (text) => text,
    write: (next) => onWrite(String(next ?? '')),
  })
  return (
    <input
      {...rest}
      {...draft}
      type="text"
      className={styles.control}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || onEnter === undefined) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
