import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { attachCommands } from '../../src/app/attachCommands.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import type { WirelineDocument } from '../../src/document/types.ts'
import { Inspector } from '../../src/inspector/Inspector.tsx'
import { allSteps } from '../../src/swml/index.ts'
import { fakePorts } from './fakePorts.ts'
import '../../src/ui/base.css'

export type Shown = {
  document: WirelineDocument
  announced: readonly string[]
  /** The control with this name. */
  control: (name: string) => HTMLElement | undefined
  close: () => void
}

/** The form of a step of a flow, on the page. */
export function showForm(text: string, index: number): Shown {
  const open = createDocument(text)
  const ports = fakePorts()
  const box = document.createElement('div')
  box.style.width = '360px'
  document.body.append(box)
  document.documentElement.dataset.theme = 'light'
  const id = allSteps(open.store.getState().flow)[index]?.id
  if (id !== undefined) open.select([id])
  const root = createRoot(box)
  flushSync(() => root.render(<Inspector document={open} ports={ports} />))
  // As in the app: keys reach the commands, and the focus is kept.
  const detach = attachCommands(() => ({ document: open, ports }))
  return {
    document: open,
    announced: ports.announced,
    control: (name) => box.querySelector<HTMLElement>(`[name="${name}"]`) ?? undefined,
    close: () => {
      detach()
      root.unmount()
      box.remove()
      open.dispose()
    },
  }
}
