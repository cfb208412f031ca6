import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { isStale } from '../../document/analysis.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { PrintedFlow } from './PrintedFlow.tsx'

/**
 * Puts the flow in words on the page while it is printed, in place of the app, of which paper would show what happens to
 * be in the window. Returns how to stop.
 */
export function attachPrint(shown: () => WirelineDocument): () => void {
  let printed: { root: Root; host: HTMLElement } | undefined
  const show = () => {
    const { flow, name, analysis } = shown().store.getState()
    const stale = isStale({ analysis })
    const host = document.body.appendChild(document.createElement('div'))
    host.dataset.printed = ''
    const root = createRoot(host)
    printed = { root, host }
    // The browser takes its picture of the page as soon as this returns.
    flushSync(() => root.render(<PrintedFlow flow={flow} name={name} stale={stale} />))
  }
  const hide = () => {
    printed?.root.unmount()
    printed?.host.remove()
    printed = undefined
  }
  window.addEventListener('beforeprint', show)
  window.addEventListener('afterprint', hide)
  return () => {
    hide()
    window.removeEventListener('beforeprint', show)
    window.removeEventListener('afterprint', hide)
  }
}
