import { type Dispatch, type SetStateAction, useEffect, useEffectEvent, useState } from 'react'
import { takeTypedAhead } from './typeAhead.ts'

/**
 * Gives what the box calls once it has the keyboard: the words typed until then are added to its own, and where Enter
 * came behind them, `pick` is called as soon as the list shows what they find.
 */
export function useTypedAhead(
  setWords: Dispatch<SetStateAction<string>>,
  pick: () => void,
): () => void {
  const [enter, setEnter] = useState(false)
  const onEnter = useEffectEvent(pick)
  useEffect(() => {
    if (enter) onEnter()
  }, [enter])
  return () => {
    const typed = takeTypedAhead()
    if (typed.words !== '') setWords((before) => before + typed.words)
    if (typed.enter) setEnter(true)
  }
}
