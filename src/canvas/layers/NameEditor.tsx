import type { Naming } from '../../commands/naming.ts'
import type { CommandContext } from '../../commands/types.ts'
import { useNameField } from '../../commands/useNameField.ts'
import type { Box } from '../../layout/types.ts'
import styles from './layers.module.css'

type Props = {
  naming: Naming
  box: Box
  context: CommandContext
  /** Called once; `byKey`: the keyboard's focus goes back to the name. */
  onDone: (byKey: boolean) => void
}

const least = 200

/** A section's or label's name, a branch's condition or case, or what a step says, edited where it stands. */
export function NameEditor({ naming, box, context, onDone }: Props) {
  const { input, error, errorId, fixed } = useNameField(context, naming, onDone)
  if (fixed) return null
  const width = Math.max(least, box.width)
  const x = box.x - (width - box.width) / 2
  return (
    <div
      className={`${styles.naming} nodrag nopan nowheel`}
      data-kind={naming.kind}
      style={{ width, height: box.height, transform: `translate(${x}px, ${box.y}px)` }}
    >
      <input {...input} />
      {error !== undefined && <p id={errorId}>{error}</p>}
    </div>
  )
}
