import { useEffect } from 'react'
import { useTextInPlace } from '../../commands/useTextInPlace.ts'
import { longestName } from '../../text/fileName.ts'
import styles from './FlowTile.module.css'

type Props = {
  name: string
  /** `undefined`: the name stays. `byKey`: the keyboard goes back to the tile. */
  onDone: (name: string | undefined, byKey: boolean) => void
}

/** A flow's name as a text input where it stands. A name of nothing but blanks changes nothing. */
export function TileName({ name, onDone }: Props) {
  let kept: string | undefined
  const { input, begin } = useTextInPlace(name, {
    keep: (text) => {
      const next = text.trim()
      if (next !== '' && next !== name) kept = next
    },
    announce: () => {},
    onDone: (byKey) => onDone(kept, byKey),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it begins
  useEffect(begin, [])
  return (
    <input
      {...input}
      className={styles.field}
      name="tile-name"
      aria-label="Name of the flow"
      maxLength={longestName}
    />
  )
}
