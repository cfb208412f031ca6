import { useEffect, useRef } from 'react'
import type { OfferedVariable } from '../logic/offeredVariables.ts'
import { usePlacement } from './usePlacement.ts'
import styles from './VariableList.module.css'

type Props = {
  id: string
  offered: readonly OfferedVariable[]
  active: number
  /** Of a control that is no combobox: the list has to be scrollable on its own. */
  alone: boolean
  choose: (variable: OfferedVariable) => void
}

/** The variables that may stand where the caret is, with what each holds and where it comes from. */
export function VariableList({ id, offered, active, alone, choose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = list.current
    const option = box?.children[active]
    if (box === null || !(option instanceof HTMLElement)) return
    // Only the list is scrolled, never the form under it.
    const { offsetTop, offsetHeight } = option
    if (offsetTop < box.scrollTop) box.scrollTop = offsetTop
    const low = offsetTop + offsetHeight - box.clientHeight
    if (low > box.scrollTop) box.scrollTop = low
  }, [active])
  const { above, height } = usePlacement(list, offered.length)
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Variables"
      tabIndex={alone ? 0 : undefined}
      className={styles.list}
      data-above={above || undefined}
      style={{ maxHeight: height }}
    >
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
