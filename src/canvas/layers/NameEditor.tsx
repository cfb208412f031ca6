import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { nameBranch } from '../../commands/branchCommands.ts'
import type { Naming } from '../../commands/naming.ts'
import { nameSection } from '../../commands/sectionEdits.ts'
import type { CommandContext } from '../../commands/types.ts'
import type { Box } from '../../layout/types.ts'
import { branchNameError, branchWording, type Flow, sectionNameError } from '../../swml/index.ts'
import styles from './layers.module.css'

type Props = {
  naming: Naming
  box: Box
  context: CommandContext
  /** Called once; `byKey`: the keyboard's focus goes back to the name. */
  onDone: (byKey: boolean) => void
}

const least = 200

/** A section's name, or a branch's condition or case, edited where it stands. Loaded on first use. */
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

  const error = errorOf(flow, naming, text)
  const finish = (keep: boolean, byKey: boolean) => {
    if (done.current) return
    if (keep && error !== undefined && byKey) {
      setTried(true)
      context.ports.announce(error)
      return
    }
    done.current = true
    if (keep && error === undefined) name(context, naming, text)
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
        name={naming.kind === 'section' ? 'section-name' : 'branch-name'}
        aria-label={naming.kind === 'section' ? 'Name of the section' : 'Condition or case'}
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

function nameOf(flow: Flow, naming: Naming): string {
  return naming.kind === 'section' ? naming.name : (branchWording(flow, naming.path) ?? '')
}

function errorOf(flow: Flow, naming: Naming, text: string): string | undefined {
  return naming.kind === 'section'
    ? sectionNameError(flow, text, naming.name)
    : branchNameError(flow, naming.path, text)
}

function name(context: CommandContext, naming: Naming, text: string): void {
  if (text === nameOf(context.document.store.getState().flow, naming)) return
  const again = naming.again?.()
  if (again) again(text)
  else if (naming.kind === 'section') nameSection(context, naming.name, text)
  else nameBranch(context, naming.path, text)
}
