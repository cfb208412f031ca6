import { type ChangeEvent, type KeyboardEvent, type SyntheticEvent, useState } from 'react'
import { type Expression, expressionAt, scriptNameAt } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { fitting, type OfferedVariable, offeredVariables } from '../logic/offeredVariables.ts'
import type { DraftControl } from './useDraft.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

type Options = {
  /** Of the control. */
  id: string
  /** A masked control says nothing of its list to screen readers, since it has no role that could. */
  kind: 'line' | 'lines' | 'masked'
  /** It holds JavaScript, where names need no braces. */
  script?: boolean
  /** Writes a text as if it had been typed. */
  type: (text: string) => void
}

type Open = {
  control: Control
  expression: Expression
  all: readonly OfferedVariable[]
  active: number
}

/**
 * Offers variables while one is typed: behind `${` and `%{`, at names in JavaScript, and anywhere with Ctrl+Space.
 * The control stays the browser's own and keeps the focus; its list is walked with the arrow keys.
 */
export function useVariables({ id, kind, script = false, type }: Options) {
  const { form, readOnly } = useForm()
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const offered = open === undefined ? [] : fitting(open.all, open.expression.typed)
  const isOpen = open !== undefined && offered.length > 0
  const active = open === undefined ? 0 : Math.min(open.active, offered.length - 1)
  const listId = `${id}-variables`

  const look = (control: Control, asked: boolean) => {
    const expression = expressionIn(control, script, asked)
    if (expression === undefined || readOnly) return setOpen(undefined)
    const same = open !== undefined && open.expression.typed === expression.typed
    setOpen({
      control,
      expression,
      all: open?.all ?? variablesNow(),
      active: same ? open.active : 0,
    })
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
    const { control, expression } = open
    const { word, closed } = expression
    const text = variable.name + (closed === false ? '}' : '')
    const next = control.value.slice(0, word.start) + text + control.value.slice(word.end)
    setOpen(undefined)
    type(next)
    // Behind the brace that closes it, whoever has written it.
    const caret = word.start + text.length + (closed === true ? 1 : 0)
    requestAnimationFrame(() => {
      control.focus()
      control.setSelectionRange(caret, caret)
    })
  }
  /** Whether the key was for the list. */
  const onKeyDown = (event: KeyboardEvent<Control>): boolean => {
    if (event.nativeEvent.isComposing) return false
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault()
      look(event.currentTarget, true)
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
      onKeyDown,
      onChange: (event: ChangeEvent<Control>) => {
        draft.onChange(event)
        look(event.currentTarget, false)
      },
      onSelect: (event: SyntheticEvent<Control>) => {
        // Moving the caret keeps the list where it is still at a name; only typing opens it.
        if (open !== undefined) look(event.currentTarget, open.expression.typed === '')
      },
      onBlur: () => {
        draft.onBlur()
        setOpen(undefined)
      },
    }),
    onKeyDown,
    list: isOpen ? { id: listId, offered, active, choose } : undefined,
  }
}

const moves = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])

function expressionIn(control: Control, script: boolean, asked: boolean): Expression | undefined {
  const caret = control.selectionStart
  if (caret === null || caret !== control.selectionEnd) return undefined
  const found = expressionAt(control.value, caret)
  if (found !== undefined) return found
  return script ? scriptNameAt(control.value, caret, asked) : undefined
}
