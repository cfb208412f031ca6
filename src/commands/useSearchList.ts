import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { isComposing } from './isComposing.ts'

/**
 * A search box over the list that it narrows, as the ARIA combobox pattern has it: the box keeps the keyboard, the
 * arrows move in the list, around at its ends, and Enter picks. Gives the attributes of the box, of the list, and of the
 * option at an index.
 *
 * @param keys of the options, in the order in which they are shown; a change of words begins at the first again
 * @param words what is typed in the box
 * @param close for Escape, where nothing around the list takes it
 */
export function useSearchList(
  keys: readonly string[],
  words: string,
  pick: (at: number) => void,
  close?: () => void,
) {
  const id = useId()
  const [moved, setMoved] = useState({ words, at: 0 })
  const list = useRef<HTMLDivElement>(null)
  const at = moved.words === words ? Math.min(moved.at, keys.length - 1) : 0
  const key = keys[at]
  const go = (to: number) => setMoved({ words, at: to })

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is active
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [key])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) go((at + step + keys.length) % Math.max(1, keys.length))
    else if (event.key === 'Enter') key !== undefined && pick(at)
    else if (event.key === 'Escape' && close) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    box: {
      role: 'combobox',
      dir: 'auto',
      'aria-expanded': true,
      'aria-controls': id,
      'aria-autocomplete': 'list',
      'aria-activedescendant': key === undefined ? undefined : `${id}-${key}`,
      autoComplete: 'off',
      spellCheck: false,
      value: words,
      onKeyDown,
    },
    list: (label: string) => ({ ref: list, id, role: 'listbox', 'aria-label': label }) as const,
    option: (index: number) => ({
      id: `${id}-${keys[index]}`,
      role: 'option',
      'aria-selected': index === at,
      // The box keeps the keyboard.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onPointerMove: () => index !== at && go(index),
      onClick: () => pick(index),
    }),
  } as const
}
