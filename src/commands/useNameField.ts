import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { fixedName, giveName, nameError, nameOf, nameTitle } from './giveName.ts'
import { isComposing } from './isComposing.ts'
import type { Naming } from './naming.ts'
import type { CommandContext } from './types.ts'

/**
 * What a text input needs to give something another name in place: Enter and leaving it keep the name, Escape gives
 * up, and a name that can't be is said in words (`error`, below the input with the id `errorId`).
 * `onDone` is called once; `byKey`: the keyboard's focus goes back to what was named.
 */
export function useNameField(
  context: CommandContext,
  naming: Naming,
  onDone: (byKey: boolean) => void,
) {
  const { flow } = context.document.store.getState()
  const [text, setText] = useState(() => nameOf(flow, naming))
  const [tried, setTried] = useState(false)
  const ref = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const errorId = useId()
  const fixed = fixedName(flow, naming)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it begins
  useEffect(() => {
    if (done.current) return
    if (fixed !== undefined) {
      done.current = true
      context.ports.notify({ text: fixed })
      onDone(true)
      return
    }
    // Not by scrolling: the pane moves its view to it by itself.
    ref.current?.focus({ preventScroll: true })
    ref.current?.select()
  }, [])

  const wrong = nameError(flow, naming, text)
  const error = tried ? wrong : undefined
  const finish = (keep: boolean, byKey: boolean) => {
    if (done.current) return
    if (keep && wrong !== undefined && byKey) {
      setTried(true)
      context.ports.announce(wrong)
      return
    }
    done.current = true
    if (keep && wrong === undefined) giveName(context, naming, text)
    onDone(byKey)
  }
  const input = {
    ref,
    name: `${naming.kind}-name`,
    'aria-label': nameTitle(naming),
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : errorId,
    autoComplete: 'off',
    dir: 'auto',
    spellCheck: false,
    value: text,
    onChange: (event: { target: HTMLInputElement }) => setText(event.target.value),
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation()
      if (isComposing(event.nativeEvent)) return
      if (event.key === 'Enter') finish(true, true)
      else if (event.key === 'Escape') finish(false, true)
      else return
      event.preventDefault()
    },
    onBlur: () => finish(true, false),
  }
  return { input, error, errorId, fixed: fixed !== undefined }
}
