import { useEffect } from 'react'
import { fixedName, giveName, nameError, nameOf, nameTitle } from './giveName.ts'
import type { Naming } from './naming.ts'
import type { CommandContext } from './types.ts'
import { useTextInPlace } from './useTextInPlace.ts'

/**
 * What a text input needs to give something another name in place. `onDone` is called once; `byKey`: the keyboard's
 * focus goes back to what was named.
 */
export function useNameField(
  context: CommandContext,
  naming: Naming,
  onDone: (byKey: boolean) => void,
) {
  const { flow } = context.document.store.getState()
  const { input, error, errorId, begin, giveUp, isDone } = useTextInPlace(nameOf(flow, naming), {
    wrongOf: (text) => nameError(flow, naming, text),
    keep: (text) => giveName(context, naming, text),
    announce: context.ports.announce,
    onDone,
  })
  const fixed = fixedName(flow, naming)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it begins
  useEffect(() => {
    if (isDone.current) return
    if (fixed === undefined) return begin()
    context.ports.notify({ text: fixed })
    giveUp()
  }, [])
  return {
    input: { ...input, name: `${naming.kind}-name`, 'aria-label': nameTitle(naming) },
    error,
    errorId,
    fixed: fixed !== undefined,
  }
}
