import { type ChangeEvent, type FocusEvent, useState } from 'react'
import { isOpen, MASK, maskText } from '../../swml/index.ts'
import { IconButton } from '../../ui/Button.tsx'

type Options = {
  text: string
  /** All of it is secret; otherwise only what stands in it, as a password in an address. */
  whole: boolean
  /** Of several lines: such a control can't be a password's. */
  lines?: boolean
  title: string
}

/**
 * How a control shows what is secret in it. A secret of one line is dots until it is asked for, while it is typed too;
 * anything else is masked until one goes there to change it.
 */
export function useSecret({ text, whole, lines = false, title }: Options) {
  const [revealed, setRevealed] = useState(false)
  /** While it has the focus: whether it was a password's when one came. It stays so under the hand. */
  const [focused, setFocused] = useState<{ dots: boolean } | undefined>(undefined)
  const masked = whole ? (text === '' || isOpen(text) ? text : MASK) : maskText(text)
  const hides = masked !== text
  const dots = focused?.dots ?? (whole && !lines && (hides || text === ''))
  const hidden = hides && !revealed && focused === undefined && !dots
  return {
    /** Of an input. */
    type: dots && !revealed ? ('password' as const) : ('text' as const),
    dots: dots && !revealed,
    /** What the control gets, over what it has: `change` and `blur` are its own handlers. */
    over: <Props extends Own>(own: Props) => ({
      ...own,
      value: hidden ? masked : own.value,
      // What is shown isn't what is there: a change of it would write the mask into the flow.
      onChange: (event: ChangeEvent<Control>) => !hidden && own.onChange(event),
      onFocus: () => setFocused({ dots }),
      onBlur: (event: FocusEvent<Control>) => {
        setFocused(undefined)
        own.onBlur?.(event)
      },
    }),
    button: (hides || whole) && (
      <IconButton
        icon={revealed ? 'eye-off' : 'eye'}
        label={`${revealed ? 'Hide' : 'Show'} ${title}`}
        aria-pressed={revealed}
        onClick={() => setRevealed(!revealed)}
      />
    ),
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement

type Own = {
  value: string
  onChange: (event: ChangeEvent<Control>) => void
  onBlur?: (event: FocusEvent<Control>) => void
}
