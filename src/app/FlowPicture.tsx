import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { nextTask } from '../document/nextTask.ts'
import { pictureOf } from '../picture/pictureOf.ts'
import type { Flow } from '../swml/index.ts'
import { svgAddress } from './picture/svgAddress.ts'
import { themeInUse, withLook } from './picture/themeLook.tsx'
import { shell } from './shellStore.ts'

/** A small picture of a flow, made by the same layout as the canvas. */
export function FlowPicture({ flow, title }: { flow: Flow; title: string }) {
  const theme = useStore(shell, (state) => state.theme)
  const [shown, setShown] = useState<{ flow: Flow; address: string }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew in another theme
  useEffect(() => {
    let isWanted = true
    const draw = async () => {
      await nextTask()
      if (!isWanted) return
      const { svg } = withLook(themeInUse(), (look) =>
        pictureOf(flow, { ...look, name: title, kinds: [], steps: [] }),
      )
      const address = await svgAddress(svg)
      if (isWanted) setShown({ flow, address })
    }
    void draw()
    return () => {
      isWanted = false
    }
  }, [flow, title, theme])
  return (
    <img
      src={shown?.address}
      alt={`The steps of ${title}`}
      style={{ width: '100%', height: 420, objectFit: 'contain' }}
      hidden={shown?.flow !== flow}
    />
  )
}
