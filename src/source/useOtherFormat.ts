import { useEffect, useState } from 'react'
import { isReading, isStale } from '../document/analysis.ts'
import { languageNames } from '../document/languageNames.ts'
import { type TextIn, textIn } from '../document/textIn.ts'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import type { Flow, Language } from '../swml/index.ts'
import { noteFault } from '../ui/faults.ts'

/** Milliseconds without a change until a long flow is converted anew. */
const pause = 300

/** `note`: what the text lacks, or why it is an older one, in plain words. */
export type OtherFormat = { text: string; note: string | undefined }

/** The flow in this format, kept up to date only while it is `shown`. */
export function useOtherFormat(
  document: WirelineDocument,
  language: Language,
  shown: boolean,
): OtherFormat {
  const [other, setOther] = useState<OtherFormat>({ text: '', note: undefined })
  useEffect(() => {
    if (!shown) return
    let seen: { flow: Flow; stale: boolean } | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let round = 0
    const take = (result: TextIn) => setOther((before) => otherFrom(result, before, language))
    const convertNow = () => {
      round += 1
      const mine = round
      const result = textIn(document.store.getState(), language)
      if (!(result instanceof Promise)) take(result)
      else {
        setOther((before) => (before.text === '' ? { ...before, note: 'Converting …' } : before))
        void result.then((late) => mine === round && take(late))
      }
    }
    const follow = (state: DocumentState) => {
      const stale = isStale(state)
      if (isReading(state) || (seen?.flow === state.flow && seen.stale === stale)) return
      const first = seen === undefined
      seen = { flow: state.flow, stale }
      clearTimeout(timer)
      if (first || state.text.length < 40_000) convertNow()
      else timer = setTimeout(convertNow, pause)
    }
    follow(document.store.getState())
    const stop = document.store.subscribe(follow)
    return () => {
      round += 1
      clearTimeout(timer)
      stop()
    }
  }, [document, language, shown])
  return other
}

function otherFrom(result: TextIn, before: OtherFormat, language: Language): OtherFormat {
  // What was shown stays, so that the place read at isn't lost while a brace is missing.
  if ('missing' in result) {
    if (result.error !== undefined) noteFault('converting', result.error)
    return { text: before.text, note: result.missing }
  }
  const { text, lost } = result
  return {
    text,
    note:
      lost.length > 0 ? `Not in the ${languageNames[language]}: ${lost.join(', ')}.` : undefined,
  }
}
