import { NameInput } from '../NameInput.tsx'
import styles from './FlowTile.module.css'

type Props = {
  name: string
  /** `undefined`: the name stays. `byKey`: the keyboard goes back to the tile. */
  onDone: (name: string | undefined, byKey: boolean) => void
}

/** A flow's name as a text input where it stands. A name of nothing but blanks changes nothing. */
export function TileName({ name, onDone }: Props) {
  let kept: string | undefined
  return (
    <NameInput
      first={name}
      name="tile-name"
      label="Name of the flow"
      className={styles.field}
      announce={() => {}}
      onName={(next) => {
        kept = next === '' ? undefined : next
      }}
      onDone={(byKey) => onDone(kept, byKey)}
    />
  )
}
