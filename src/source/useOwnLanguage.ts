import { useEffect, useState } from 'react'
import type { WirelineDocument } from '../document/types.ts'
import type { Language } from '../swml/index.ts'

/**
 * The format that is typed in. JSON with a comma too many reads as YAML for a moment; while somebody types, it stays
 * JSON here, so that tabs and colours don't flicker.
 */
export function useOwnLanguage(document: WirelineDocument): Language {
  const { store } = document
  const [own, setOwn] = useState(store.getState().flow.language)
  useEffect(() => {
    const follow = () => {
      const { flow, lastChange, text } = store.getState()
      setOwn((before) => {
        const typing = lastChange?.origin === 'source' && before === 'json'
        return typing && /^\uFEFF?\s*[{[]/.test(text) ? before : flow.language
      })
    }
    follow()
    return store.subscribe(follow)
  }, [store])
  return own
}
