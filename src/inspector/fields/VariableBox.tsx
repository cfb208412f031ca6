import type { ReactNode } from 'react'
import { IconButton } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import type { useVariables } from './useVariables.ts'
import styles from './VariableBox.module.css'
import { VariableList } from './VariableList.tsx'

type Props = {
  variables: ReturnType<typeof useVariables>
  /** Of the field, for the button's name. */
  title: string
  /** Its value may hold a variable: there is a button to insert one. */
  takes: boolean
  children: ReactNode
}

/** A text control with what helps to write variables into it: a button, and the list of them. */
export function VariableBox({ variables, title, takes, children }: Props) {
  const { readOnly } = useForm()
  const button = takes && !readOnly
  return (
    <div className={styles.box} data-button={button || undefined}>
      {children}
      {button && (
        <IconButton
          icon="variable"
          label={`Insert a variable into ${title}`}
          title="Insert a variable (Ctrl+Space)"
          aria-haspopup="listbox"
          aria-expanded={variables.isOpen}
          className={styles.insert}
          // The control keeps the focus and its caret.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={variables.toggle}
        />
      )}
      {variables.list !== undefined && <VariableList {...variables.list} />}
    </div>
  )
}
