import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { giveName, nameError, nameOf, nameTitle } from '../../commands/giveName.ts'
import type { Naming } from '../../commands/naming.ts'
import type { CommandContext } from '../../commands/types.ts'
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

/** A section's or label's name, or a branch's condition or case, edited where it stands. Loaded on first use. */
export default function NameEditor({ naming, box, context, onDone }: Props) {
  const { flow } = context.document.store.getState()
  const [text, setText] = useState(() => nameOf(flow, naming))
  const [tried, setTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const id = useId()
  useEffect(() => {
    // Not by scrolling: the view is moved to it by the canvas.
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])

  const error = nameError(flow, naming, text)
  const finish = (keep: boolean, byKey: boolean) => {
    if (done.current) return
    if (keep && error !== undefined && byKey) {
      setTried(true)
      context.ports.announce(error)
      return
    }
    done.current = true
    if (keep && error === undefined) giveName(context, naming, text)
    onDone(byKey)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') finish(true, true)
    else if (event.key === 'Escape') finish(false, true)
    else return
    event.preventDefault()
  }

  const width = Math.max(least, box.width)
  const x = box.x - (width - box.width) / 2
  return (
    <div
      className={`${styles.naming} nodrag nopan nowheel`}
      style={{ width, height: box.height, transform: `translate(${x}px, ${box.y}px)` }}
    >
      <input
        ref={input}
        name={`${naming.kind}-name`}
        aria-label={nameTitle(naming)}
        aria-invalid={tried && error !== undefined}
        aria-describedby={tried && error !== undefined ? id : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(true, false)}
      />
      {tried && error !== undefined && <p id={id}>{error}</p>}
    </div>
  )
}
