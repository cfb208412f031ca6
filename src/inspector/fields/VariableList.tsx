import { useEffect, useRef } from 'react'
import type { OfferedVariable } from '../logic/offeredVariables.ts'
import styles from './VariableList.module.css'

type Props = {
  id: string
  offered: readonly OfferedVariable[]
  active: number
  choose: (variable: OfferedVariable) => void
}

/** The variables that may stand where the caret is, with what each holds and where it comes from. */
export function VariableList({ id, offered, active, choose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div ref={list} id={id} role="listbox" aria-label="Variables" className={styles.list}>
      {offered.map((variable, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the control keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the control listens to the keys
        <div
          key={variable.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.option}
          // Before the control loses the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(variable)}
        >
          <code className={styles.name}>{variable.name}</code>
          <span className={styles.help}>
            {variable.help}
            {variable.from !== '' && <span className={styles.from}>{variable.from}</span>}
          </span>
        </div>
      ))}
    </div>
  )
}
