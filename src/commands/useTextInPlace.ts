import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { isComposing } from './isComposing.ts'
import type { Ports } from './types.ts'

type Editing = {
  /** Why a text can't be kept, in words. */
  wrongOf?: (text: string) => string | undefined
  keep: (text: string) => void
  announce: Ports['announce']
  /** Called once; `byKey`: the keyboard's focus goes back to what was edited. */
  onDone: (byKey: boolean) => void
}

/**
 * What a text input needs that stands in place of what it edits: Enter and leaving it keep the text, Escape gives up,
 * an input method's own keys do neither, and what can't be kept is said in words (`error`, below the input with the id
 * `errorId`).
 */
export function useTextInPlace(first: string, { wrongOf, keep, announce, onDone }: Editing) {
  const [text, setText] = useState(first)
  const [tried, setTried] = useState(false)
  const ref = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const errorId = useId()
  const wrong = wrongOf?.(text)
  const error = tried ? wrong : undefined
  const finish = (keeps: boolean, byKey: boolean) => {
    if (done.current) return
    if (keeps && wrong !== undefined && byKey) {
      setTried(true)
      announce(wrong, 'always')
      return
    }
    done.current = true
    if (keeps && wrong === undefined) keep(text)
    onDone(byKey)
  }
  const input = {
    ref,
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
  const begin = () => {
    // Not by scrolling: the pane moves its view to it by itself.
    ref.current?.focus({ preventScroll: true })
    ref.current?.select()
  }
  return { input, error, errorId, begin, giveUp: () => finish(false, true), isDone: done }
}
