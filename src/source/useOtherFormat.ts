import { useEffect, useState } from 'react'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import type { Language } from '../swml/index.ts'
import { textIn } from './textIn.ts'

/** Flows longer than this are converted while nothing else goes on; shorter ones at once. */
const longText = 50_000

/** The flow in this format, kept up to date only while it is `shown`. `missing`: why the text is an older one. */
export function useOtherFormat(
  document: WirelineDocument,
  language: Language,
  shown: boolean,
): { text: string; missing: string | undefined } {
  const [other, setOther] = useState<{ text: string; missing: string | undefined }>({
    text: '',
    missing: undefined,
  })
  useEffect(() => {
    if (!shown) return
    let seen: Pick<DocumentState, 'flow' | 'stale'> | undefined
    let cancel = () => {}
    const convertNow = () => {
      const state = document.store.getState()
      const result = textIn(state, language)
      // What was shown stays, so that the place read at isn't lost while a brace is missing.
      setOther((before) =>
        'text' in result
          ? { text: result.text, missing: undefined }
          : { ...before, missing: result.missing },
      )
    }
    const follow = (state: DocumentState) => {
      if (state.reading || (seen?.flow === state.flow && seen.stale === state.stale)) return
      seen = state
      cancel()
      if (state.text.length < longText) convertNow()
      else cancel = whenIdle(convertNow)
    }
    follow(document.store.getState())
    const stop = document.store.subscribe(follow)
    return () => {
      cancel()
      stop()
    }
  }, [document, language, shown])
  return other
}

/** Runs once the page has nothing better to do, within a second. Returns how to call it off. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: 1000 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(run, 200)
  return () => clearTimeout(handle)
}
