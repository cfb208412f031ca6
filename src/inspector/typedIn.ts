import { type FocusEvent, useCallback, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Path } from '../swml/index.ts'
import { useForm } from './formContext.ts'
import { fieldName } from './logic/fieldName.ts'

/** Where the user types in a form, and whether a pointer is down in it. */
export type TypedIn = {
  /** The name of the field whose text control has the keyboard. */
  typedIn: StoreApi<string | undefined>
  /** A pointer is down: until after the click that the press may become. */
  pressed: StoreApi<boolean>
  /** Runs what may move the fields: at once, or after the press that is under way. */
  afterPress: (run: () => void) => void
  /** For the form's events. */
  onPointerDownCapture: () => void
  onFocus: (event: FocusEvent<HTMLElement>) => void
  onBlur: (event: FocusEvent<HTMLElement>) => void
}

const typed = 'textarea, input:not([type="radio"], [type="checkbox"])'

/** Follows where the user types in one form. */
export function createTypedIn(): TypedIn {
  const store = createStore<string | undefined>(() => undefined)
  const pressed = createStore<boolean>(() => false)
  const leave = () => store.setState(undefined, true)
  let hasLeft = false
  let waiting: (() => void)[] = []
  const release = () => {
    pressed.setState(false, true)
    if (hasLeft) leave()
    hasLeft = false
    const runs = waiting
    waiting = []
    for (const run of runs) run()
  }
  return {
    typedIn: store,
    pressed,
    afterPress: (run) => {
      if (pressed.getState()) waiting.push(run)
      else run()
    },
    onPointerDownCapture: () => {
      pressed.setState(true, true)
      // After the click that the press may become.
      const later = () => setTimeout(release)
      window.addEventListener('pointerup', later, { once: true })
      window.addEventListener('pointercancel', later, { once: true })
    },
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const field = target.matches(typed) ? target.closest<HTMLElement>('[data-field]') : null
      if (field === null) return
      hasLeft = false
      store.setState(field.dataset.field, true)
    },
    onBlur: ({ target }: FocusEvent<HTMLElement>) => {
      // The window has lost the focus, not the control.
      if (target.ownerDocument.activeElement === target) return
      // Nothing moves away under a press.
      if (pressed.getState()) hasLeft = true
      else leave()
    },
  }
}

/** Which of these fields, by their names, the user types in, or within which; -1 where in none. */
export function useTypedIn(fields: readonly string[]): number {
  const { form } = useForm()
  return useStore(form.typedIn, (typed) => fields.findIndex((field) => isWithin(typed, field)))
}

/**
 * What decides which control a field has, kept for as long as the user types there: whatever the value becomes, the
 * control stays under the hand.
 */
export function useSteady<T>(now: T, path: Path): T {
  const { form } = useForm()
  const field = fieldName(path)
  const isWhole = path.length === 0
  const select = useCallback(
    (typed: string | undefined) => (isWhole ? typed !== undefined : isWithin(typed, field)),
    [field, isWhole],
  )
  const isTyped = useStore(form.typedIn, select)
  const [held, setHeld] = useState(now)
  if (isTyped || Object.is(held, now)) return held
  setHeld(now)
  return now
}

/** A value that moves the fields where it changes: the one from before, for as long as a pointer is down. */
export function useStill<T>(now: T, { pressed }: TypedIn): T {
  const isPressed = useStore(pressed)
  const [held, setHeld] = useState(now)
  if (isPressed || Object.is(held, now)) return held
  setHeld(now)
  return now
}

function isWithin(typed: string | undefined, field: string): boolean {
  return typed !== undefined && (typed === field || typed.startsWith(`${field}.`))
}
