import { useEffect } from 'react'
import type { Ports } from '../commands/types.ts'
import { useTextInPlace } from '../commands/useTextInPlace.ts'
import { longestName } from '../text/fileName.ts'

type Props = {
  first: string
  /** Of the form’s element, and what it is called. */
  name?: string
  label: string
  placeholder?: string
  className: string | undefined
  /** Gets the name without the blanks around it, if it is another than the first. */
  onName: (name: string) => void
  announce: Ports['announce']
  /** `byKey`: the keyboard goes back to what was named, which the input stands behind. */
  onDone: (byKey: boolean, input: HTMLInputElement | null) => void
}

/** What a flow or a version is called, as a text input in its place. */
export function NameInput({
  first,
  name,
  label,
  className,
  onName,
  announce,
  onDone,
  ...rest
}: Props) {
  const { input, begin } = useTextInPlace(first, {
    keep: (text) => {
      const next = text.trim()
      if (next !== first) onName(next)
    },
    announce,
    onDone: (byKey) => onDone(byKey, input.ref.current),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it begins
  useEffect(begin, [])
  return (
    <input
      {...input}
      {...rest}
      className={className}
      name={name}
      aria-label={label}
      // Longer ones would only be in the way; what opens with a longer name keeps it.
      maxLength={longestName}
    />
  )
}
