import { useEffect } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { useTextInPlace } from '../commands/useTextInPlace.ts'
import { longestName } from '../text/fileName.ts'
import styles from './FlowName.module.css'
import { shell } from './shellStore.ts'

/** The flow's name as a text input over its button. A name of nothing but blanks changes nothing. */
export default function NameField({ context }: { context: CommandContext }) {
  const { document, ports } = context
  const { name } = document.store.getState()
  const { input, begin } = useTextInPlace(name, {
    keep: (text) => {
      const next = text.trim()
      if (next === '' || next === name) return
      document.rename(next)
      ports.announce(`Renamed the flow to ${next}`)
    },
    announce: ports.announce,
    onDone: (byKey) => {
      const button = input.ref.current?.previousElementSibling
      if (byKey && button instanceof HTMLElement) button.focus()
      shell.setState(({ dialog }) => (dialog === 'flow-name' ? { dialog: undefined } : {}))
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it begins
  useEffect(begin, [])
  return (
    <input
      {...input}
      className={styles.field}
      name="flow-name"
      aria-label="Name of the flow"
      // Longer ones would only be in the way; what opens with a longer name keeps it.
      maxLength={longestName}
    />
  )
}
