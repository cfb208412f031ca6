import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { home } from './homeStore.ts'
import type { FoundFlow } from './logic/searchFlows.ts'

type Given = {
  list: RefObject<HTMLElement | null>
  found: readonly FoundFlow[]
  active: string | undefined
  wanted: { id: string } | undefined
  onEmpty: () => void
}

/**
 * Keeps the keyboard in the list: where the tile that had it goes away, the one in its place gets it. Gives what moves
 * it to another tile, as soon as that is on the page.
 */
export function useTileFocus({ list, found, active, wanted, onEmpty }: Given) {
  const [next, setNext] = useState<{ id: string }>()
  const held = useHeld(list)
  const done = useRef<{ id: string }>(undefined)

  useLayoutEffect(() => {
    const last = held.current
    if (last === undefined || found.some(({ flow }) => flow.id === last)) return
    // Somebody else has it.
    if (document.activeElement !== null && document.activeElement !== document.body) return
    held.current = undefined
    const link = active === undefined ? undefined : linkOf(list.current, active)
    if (link) link.focus()
    else onEmpty()
  }, [list, found, active, held, onEmpty])

  useEffect(() => {
    if (wanted !== undefined) setNext(wanted)
  }, [wanted])

  // biome-ignore lint/correctness/useExhaustiveDependencies: as soon as it is shown
  useEffect(() => {
    if (next === undefined || next === done.current) return
    if (!found.some(({ flow }) => flow.id === next.id)) return
    // It is always drawn once it is the active one.
    if (active !== next.id) return home.setState({ active: next.id })
    const link = linkOf(list.current, next.id)
    if (!link) return
    done.current = next
    give(link)
  }, [next, found, active])

  return (id: string) => {
    if (!giveTile(list.current, id)) setNext({ id })
  }
}

/** Moves the keyboard to a flow’s tile at once, since the next key may follow quickly; false where it isn’t drawn. */
export function giveTile(within: HTMLElement | null, id: string): boolean {
  const link = linkOf(within, id)
  if (link) give(link)
  return Boolean(link)
}

function linkOf(list: HTMLElement | null, id: string): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`[data-flow="${CSS.escape(id)}"] a`)
}

/** All of its tile is to be seen, and not the link alone. */
function give(link: HTMLElement): void {
  link.closest('[data-flow]')?.scrollIntoView({ block: 'nearest' })
  link.focus({ preventScroll: true })
}

/** The flow whose tile has the keyboard; still there once the tile is gone. */
function useHeld(list: RefObject<HTMLElement | null>): RefObject<string | undefined> {
  const held = useRef<string>(undefined)
  useEffect(() => {
    const element = list.current
    if (element === null) return
    const onIn = ({ target }: FocusEvent) => {
      held.current =
        target instanceof Element
          ? target.closest<HTMLElement>('[data-flow]')?.dataset.flow
          : undefined
    }
    const onOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && !element.contains(relatedTarget))
        held.current = undefined
    }
    element.addEventListener('focusin', onIn)
    element.addEventListener('focusout', onOut)
    return () => {
      element.removeEventListener('focusin', onIn)
      element.removeEventListener('focusout', onOut)
    }
  }, [list])
  return held
}
