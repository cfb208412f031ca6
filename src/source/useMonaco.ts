import { useEffect, useState } from 'react'
import { noteFault } from '../ui/faults.ts'
import { afterComposing } from './afterComposing.ts'
import type { createCodeEditor } from './monaco/createCodeEditor.ts'

type Create = typeof createCodeEditor

let loading: Promise<Create> | undefined

/**
 * Loads Monaco once the pane is seen and the app has come to rest. Not `wanted` on touch and where there is no room
 * for it; where it can't be loaded, the plain text area stays.
 */
export function useMonaco(pane: HTMLElement | null): {
  wanted: boolean
  createCodeEditor: Create | undefined
  /** It couldn't be loaded: asks for it once more. */
  again: (() => void) | undefined
} {
  const [wanted, setWanted] = useState(false)
  const [create, setCreate] = useState<Create>()
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    const unsuited = matchMedia('(pointer: coarse), (max-width: 639.98px)')
    const decide = () => setWanted(!unsuited.matches)
    decide()
    unsuited.addEventListener('change', decide)
    return () => unsuited.removeEventListener('change', decide)
  }, [])
  useEffect(() => {
    if (!wanted || pane === null || create !== undefined || missing) return
    let gone = false
    const composing = afterComposing(pane)
    const load = () => {
      loading ??= import('./monaco/createCodeEditor.ts').then((module) => module.createCodeEditor)
      loading.then(
        (loaded) => {
          if (!gone) composing.run(() => setCreate(() => loaded))
        },
        (error: unknown) => {
          loading = undefined
          noteFault('loading', error)
          if (!gone) setMissing(true)
        },
      )
    }
    const stop = atRest(load)
    return () => {
      gone = true
      composing.stop()
      stop()
    }
  }, [wanted, pane, create, missing])
  const again = missing ? () => setMissing(false) : undefined
  return { wanted, createCodeEditor: create, again }
}

/** Once the page has loaded and is idle. */
function atRest(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const handle = setTimeout(run, 300)
    return () => clearTimeout(handle)
  }
  const handle = requestIdleCallback(run, { timeout: 2000 })
  return () => cancelIdleCallback(handle)
}
