import { type ChangeEvent, type CompositionEvent, useState } from 'react'
import type { Plain } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { sameInOrder } from '../logic/sameInOrder.ts'

/** What a text box shows, and what it does with what is typed. */
export type Draft = {
  value: Plain | undefined
  /** The value as the control shows it while nothing is being typed. */
  shown: string
  /** What a typed text stands for; undefined is "not set". */
  read: (text: string) => Plain | undefined
  write: (value: Plain | undefined) => void
}

/** The part of a draft that goes to the text box itself. */
export type DraftControl = ReturnType<typeof useDraft>['control']

type Element = HTMLInputElement | HTMLTextAreaElement

/**
 * What a text control shows while it is typed in. What was typed is shown as long as it stands for the value in the
 * text, so nothing is reformatted and the caret stays; a change from elsewhere (undo, the code pane) shows at once.
 * Nothing is written while an input method composes.
 */
export function useDraft({ value, shown, read, write }: Draft) {
  const { reading } = useForm()
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [composing, setComposing] = useState(false)
  const holds = draft !== undefined && (composing || reading || sameInOrder(read(draft), value))
  const type = (typed: string) => {
    setDraft(typed)
    write(read(typed))
  }
  return {
    /** For the control. */
    control: {
      value: holds ? draft : shown,
      onChange: (event: ChangeEvent<Element>) => {
        if (composing) setDraft(event.target.value)
        else type(event.target.value)
      },
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: (event: CompositionEvent<Element>) => {
        setComposing(false)
        type(event.currentTarget.value)
      },
      onBlur: () => setDraft(undefined),
    },
    /** Writes a text as if it had been typed. */
    type,
  }
}
