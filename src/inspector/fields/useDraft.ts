import { type ChangeEvent, type CompositionEvent, useState } from 'react'
import type { Plain } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { samePlain } from '../logic/samePlain.ts'

export type Draft = {
  value: Plain | undefined
  /** The value as the control shows it while nothing is being typed. */
  shown: string
  /** What a typed text stands for; undefined is "not set". */
  read: (text: string) => Plain | undefined
  write: (value: Plain | undefined) => void
}

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
  const holds = draft !== undefined && (composing || reading || samePlain(read(draft), value))
  return {
    value: holds ? draft : shown,
    onChange: (event: ChangeEvent<Element>) => {
      const typed = event.target.value
      setDraft(typed)
      if (!composing) write(read(typed))
    },
    onCompositionStart: () => setComposing(true),
    onCompositionEnd: (event: CompositionEvent<Element>) => {
      setComposing(false)
      setDraft(event.currentTarget.value)
      write(read(event.currentTarget.value))
    },
    onBlur: () => setDraft(undefined),
  }
}
