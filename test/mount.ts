import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'

/** Shows `content` in an element of its own with this style, and takes both away at the end of the test. */
export function mount(content: ReactNode, style = ''): HTMLElement {
  const box = document.createElement('div')
  box.style.cssText = style
  document.body.append(box)
  const root = createRoot(box)
  onTestFinished(() => {
    root.unmount()
    box.remove()
  })
  flushSync(() => root.render(content))
  return box
}
