import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import { useDocument } from '../../src/document/hooks.ts'

// Told to React, so that `act` may be used outside of its own test tools.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

it('renders what the selector picks, and again only when that changes', async () => {
  const opened = createDocument('a: 1\n')
  let renders = 0
  function Show() {
    renders++
    const lines = useDocument(
      opened,
      ({ text }) => text.split('\n'),
      (a, b) => a.length === b.length,
    )
    return <p>{lines.length}</p>
  }
  const host = window.document.createElement('div')
  const root = createRoot(host)
  await act(async () => root.render(<Show />))
  expect(host.textContent).toBe('2')
  const write = (text: string) =>
    act(async () => {
      opened.apply([{ start: 0, end: 0, text }], { label: 'Type', origin: 'source' })
    })
  await write('b')
  expect(renders).toBe(1)
  await write('c\n')
  expect(host.textContent).toBe('3')
  expect(renders).toBe(2)
  await act(async () => root.unmount())
})
