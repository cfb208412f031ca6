import { type ChangeEvent, type KeyboardEvent, type SyntheticEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isComposing } from '../../commands/isComposing.ts'
import { useForm } from '../formContext.ts'
import { fitting, type OfferedVariable, offeredVariables } from '../logic/offeredVariables.ts'
import { type Caret, placeOf, typedOn, type VariablePlace } from '../logic/placeOf.ts'
import type { DraftControl } from './useDraft.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

type Options = {
  /** Of the control. */
  id: string
  /** A masked control says nothing of its list to screen readers, since it has no role that could. */
  kind: 'line' | 'lines' | 'masked'
  /** It holds JavaScript, where names need no braces. */
  script?: boolean
  /** A variable stands for the whole value, not for a part of a text: a number. */
  whole?: boolean
  /** Writes a text as if it had been typed. */
  type: (text: string) => void
}

type Open = {
  control: Control
  place: VariablePlace
  all: readonly OfferedVariable[]
  active: number
}

/**
 * Offers variables while one is typed: behind `${` and `%{`, at names in JavaScript, and anywhere when asked for, by
 * Ctrl+Space, Alt+Down or a button. The control stays the browser's own and keeps the focus; its list is walked with
 * the arrow keys.
 */
export function useVariables({ id, kind, script = false, whole = false, type }: Options) {
  const { form, readOnly } = useForm()
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const own = useRef<Control | null>(null)
  const offered = open === undefined ? [] : fitting(open.all, open.place.typed)
  const isOpen = open !== undefined && offered.length > 0
  const active = open === undefined ? 0 : Math.min(open.active, offered.length - 1)
  const listId = `${id}-variables`

  const look = (control: Control, asked: boolean) => {
    const caret = caretOf(control)
    const goesOn = open === undefined ? undefined : typedOn(open.place, caret)
    const place = goesOn ?? placeOf(caret, script, asked)
    if (place === undefined || readOnly) return setOpen(undefined)
    const same = open !== undefined && open.place.typed === place.typed
    setOpen({ control, place, all: open?.all ?? variablesNow(), active: same ? open.active : 0 })
  }
  const ask = (control: Control) => {
    // Selected, so that what is typed to find the variable takes its place, too. Only where it was asked for: never
    // while one types.
    if (whole) control.select()
    look(control, true)
  }
  const variablesNow = () => {
    const now = form.current()
    const all = now === undefined ? [] : offeredVariables(now.flow, now.step.path)
    if (all.length > 0) {
      form.ports.announce(`${all.length} variables, choose with the arrow keys`)
    }
    return all
  }
  const choose = (variable: OfferedVariable) => {
    if (open === undefined) return
    const { control, place } = open
    const text = place.before + variable.name + place.after
    const { start, end } = place.word
    const caret = start + text.length + place.skip
    // At once, so that what is typed next goes where it belongs.
    flushSync(() => {
      setOpen(undefined)
      type(control.value.slice(0, start) + text + control.value.slice(end))
    })
    control.focus()
    control.setSelectionRange(caret, caret)
  }
  /** Whether the key was for the list. */
  const onKeyDown = (event: KeyboardEvent<Control>): boolean => {
    if (isComposing(event.nativeEvent)) return false
    const asks = event.key === ' ' ? event.ctrlKey : event.key === 'ArrowDown' && event.altKey
    if (asks) {
      event.preventDefault()
      ask(event.currentTarget)
      return true
    }
    if (open === undefined || !isOpen) return false
    const step = event.altKey ? undefined : moves.get(event.key)
    const picked = offered[active]
    if (step !== undefined) {
      setOpen({ ...open, active: (active + step + offered.length) % offered.length })
    } else if (event.key === 'Escape') setOpen(undefined)
    else if (/^(Enter|Tab)$/.test(event.key) && !event.shiftKey && picked !== undefined) {
      choose(picked)
    } else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const words = {
    // A text area keeps its role; a line is a combobox while it has such a list.
    ...(kind === 'line' ? { role: 'combobox', 'aria-expanded': isOpen } : {}),
    'aria-autocomplete': 'list' as const,
    'aria-haspopup': 'listbox' as const,
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': isOpen ? `${listId}-${active}` : undefined,
  }
  return {
    /** What the control gets: its own draft's handlers, with these around them. */
    over: (draft: DraftControl) => ({
      ...draft,
      ...(kind === 'masked' ? {} : words),
      ref: (control: Control | null) => {
        own.current = control
      },
      onKeyDown,
      onChange: (event: ChangeEvent<Control>) => {
        draft.onChange(event)
        look(event.currentTarget, false)
      },
      onSelect: (event: SyntheticEvent<Control>) => {
        // Moving the caret keeps the list where it is still at a name; only typing opens it.
        if (open !== undefined) look(event.currentTarget, open.place.typed === '')
      },
      onBlur: () => {
        draft.onBlur()
        setOpen(undefined)
      },
    }),
    onKeyDown,
    /** Of the button beside the control: opens the list at the caret, or closes it. */
    toggle: () => {
      const control = own.current
      if (control === null) return
      control.focus()
      if (isOpen) setOpen(undefined)
      else ask(control)
    },
    isOpen,
    list: isOpen ? { id: listId, offered, active, alone: kind !== 'line', choose } : undefined,
  }
}

const moves = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])

function caretOf({ value: text, selectionStart, selectionEnd }: Control): Caret {
  return { text, start: selectionStart ?? text.length, end: selectionEnd ?? text.length }
}
