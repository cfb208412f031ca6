import { useEffect, useState } from 'react'
import { exportedAs } from '../commands/copyAs.ts'
import { useDocument } from '../document/hooks.ts'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import type { ExportKind } from '../exports/exportKind.ts'

type Found = Awaited<ReturnType<typeof exportedAs>>

/** What the document is as something else, or why there is none; undefined until it is made. Follows the document. */
export function useExport(
  document: WirelineDocument,
  kind: ExportKind,
  without: boolean,
): Found | undefined {
  const state = useDocument(document, whole, sameText)
  const [made, setMade] = useState<{ of: readonly unknown[]; found: Found }>()
  useEffect(() => {
    let isWanted = true
    const show = async () => {
      const found = await exportedAs(state, kind, without)
      if (isWanted) setMade({ of: [state, kind, without], found })
    }
    void show()
    return () => {
      isWanted = false
    }
  }, [state, kind, without])
  const isOf = made?.of.every((each, at) => each === [state, kind, without][at])
  return isOf ? made?.found : undefined
}

const whole = (state: DocumentState) => state

/** Problems that are found and steps that are selected change nothing of it. */
function sameText(a: DocumentState, b: DocumentState): boolean {
  return a.flow === b.flow && a.text === b.text && a.name === b.name && a.analysis === b.analysis
}
