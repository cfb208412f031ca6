import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { noteFault } from '../../ui/faults.ts'
import { createLooks, type Looked } from './createLooks.ts'
import { askForLook } from './lookCalls.ts'

/** What was found out of flows since the page was opened: the list of all comes back as it was left. */
export const looks = createLooks(askForLook, (error) => noteFault('looking at a flow', error))

/**
 * What a flow looks like, or where in it the words are; undefined until it is known. Asked for as long as it is shown.
 *
 * @param text undefined: nothing is asked
 */
export function useLooked(text: string | undefined, words?: readonly string[]): Looked | undefined {
  const joined = words?.join(' ')
  const question = useMemo(
    () => (text === undefined ? undefined : { text, words: joined?.split(' ') }),
    [text, joined],
  )
  useEffect(() => (question === undefined ? undefined : looks.want(question)), [question])
  return useSyncExternalStore(looks.subscribe, () =>
    question === undefined ? undefined : looks.get(question),
  )
}
