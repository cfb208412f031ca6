import { useEffect, useState } from 'react'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import type { Language } from '../swml/index.ts'

/**
 * The format that is typed in. JSON with a comma too many reads as YAML for a moment; while somebody types, it stays
 * JSON here, so that tabs and colours don't flicker.
 */
export function useOwnLanguage(document: WirelineDocument): Language {
  const { store } = document
  const [own, setOwn] = useState(store.getState().flow.language)
  useEffect(() => {
    let shown: Language | undefined
    const follow = () => {
      const next = languageTyped(store.getState(), shown)
      if (next === shown) return
      shown = next
      // A value and no function: React would keep each function, and with it the text it saw, until this is drawn anew.
      setOwn(next)
    }
    follow()
    return store.subscribe(follow)
  }, [store])
  return own
}

function languageTyped(
  { flow, lastChange, text }: DocumentState,
  before: Language | undefined,
): Language {
  const typing = lastChange?.origin === 'source' && before === 'json'
  return typing && /^\uFEFF?\s*[{[]/.test(text) ? before : flow.language
}
