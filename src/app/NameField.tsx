import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isComposing } from '../commands/isComposing.ts'
import type { CommandContext } from '../commands/types.ts'
import styles from './FlowName.module.css'
import { shell } from './shellStore.ts'

/** Longer ones would only be in the way; what opens with a longer name keeps it. */
const longest = 120

/**
 * The flow's name as a text input over its button: Enter and leaving it keep the name, Escape gives up. A name of
 * nothing but blanks changes nothing.
 */
export default function NameField({ context }: { context: CommandContext }) {
  const { document, ports } = context
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const keep = () => {
    const next = input.current?.value.trim() ?? ''
    if (next === '' || next === document.store.getState().name) return
    document.rename(next)
    ports.announce(`Renamed the flow to ${next}`)
  }
  const close = () =>
    shell.setState(({ dialog }) => (dialog === 'flow-name' ? { dialog: undefined } : {}))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (isComposing(event.nativeEvent)) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    const { currentTarget } = event
    if (event.key === 'Escape') currentTarget.value = ''
    const { previousElementSibling: button } = currentTarget
    if (button instanceof HTMLElement) button.focus()
  }
  return (
    <input
      ref={input}
      className={styles.field}
      name="flow-name"
      aria-label="Name of the flow"
      autoComplete="off"
      dir="auto"
      spellCheck={false}
      maxLength={longest}
      defaultValue={document.store.getState().name}
      onKeyDown={onKeyDown}
      onBlur={() => {
        keep()
        close()
      }}
    />
  )
}
