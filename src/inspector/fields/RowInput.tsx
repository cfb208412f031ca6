import type { ComponentProps } from 'react'
import { isComposing } from '../../commands/isComposing.ts'
import type { Plain } from '../../swml/index.ts'
import styles from './Field.module.css'
import { useDraft } from './useDraft.ts'
import { useSecret } from './useSecret.tsx'
import { useVariables } from './useVariables.ts'
import { VariableBox } from './VariableBox.tsx'

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  id: string
  /** As it is shown while nothing is typed. */
  value: string
  /** What it is, where that isn't the text itself, and what a text stands for. */
  actual?: Plain
  read?: ((text: string) => Plain) | undefined
  onWrite: (value: Plain) => void
  onEnter?: () => void
  /** A variable may stand in it: there is a button to insert one. */
  takesVariables?: boolean
  /** Where a name needs no braces. */
  script?: boolean
  /** Its name says that it is a secret. */
  isSecret?: boolean
}

/** A text input in a row; empty text is a value like any other. */
export function RowInput({
  value,
  actual = value,
  read = asText,
  onWrite,
  onEnter,
  takesVariables = false,
  script = false,
  isSecret = false,
  ...rest
}: Props) {
  const { control: draft, type } = useDraft({
    value: actual,
    shown: value,
    read,
    write: (next) => onWrite(next ?? ''),
  })
  const title = rest['aria-label'] ?? ''
  const secret = useSecret({ text: draft.value, whole: isSecret, title })
  const kind = secret.dots ? 'masked' : 'line'
  const variables = useVariables({ id: rest.id, kind, script, type })
  const box = (
    <VariableBox variables={variables} title={title} takes={takesVariables}>
      <input
        {...rest}
        {...secret.over(variables.over(draft))}
        type={secret.type}
        dir="auto"
        className={styles.control}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onKeyDown={(event) => {
          if (variables.onKeyDown(event) || isComposing(event.nativeEvent)) return
          if (event.key !== 'Enter' || onEnter === undefined) return
          event.preventDefault()
          onEnter()
        }}
      />
    </VariableBox>
  )
  return (
    <div className={styles.controlRow}>
      {box}
      {secret.button}
    </div>
  )
}

function asText(text: string): Plain {
  return text
}
