import { useEffect, useMemo, useState } from 'react'
import { exportedAs } from '../commands/copyAs.ts'
import { useDocument } from '../document/hooks.ts'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import type { Kind } from '../exports/kinds.ts'
import type { Secrets } from '../exports/makeExport.ts'

type Found = Awaited<ReturnType<typeof exportedAs>>

/**
 * What the document is as something else, or why there is none. Follows the document. Of a long text it is undefined
 * until it is made; then the one before stays until the next is.
 */
export function useExport(
  document: WirelineDocument,
  kind: Kind,
  secrets: Secrets,
): Found | undefined {
  const state = useDocument(document, whole, isSame)
  const found = useMemo(() => exportedAs(state, kind, secrets), [state, kind, secrets])
  const [late, setLate] = useState<{ kind: Kind; found: Found }>()
  useEffect(() => {
    let isWanted = true
    const show = async () => {
      const made = await found
      if (isWanted) setLate({ kind, found: made })
    }
    if (found instanceof Promise) void show()
    return () => {
      isWanted = false
    }
  }, [found, kind])
  if (!(found instanceof Promise)) return found
  return late?.kind === kind ? late.found : undefined
}

const whole = (state: DocumentState) => state

/** Problems that are found and steps that are selected change nothing of it. */
function isSame(a: DocumentState, b: DocumentState): boolean {
  return a.flow === b.flow && a.text === b.text && a.name === b.name && a.analysis === b.analysis
}
