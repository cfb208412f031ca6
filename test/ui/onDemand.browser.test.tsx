import { Component, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { onDemand } from '../../src/ui/onDemand.tsx'

let close = () => {}
afterEach(() => close())

function show(content: ReactNode) {
  const box = document.createElement('div')
  document.body.append(box)
  const root = createRoot(box, { onCaughtError: () => {} })
  close = () => {
    root.unmount()
    box.remove()
  }
  flushSync(() => root.render(content))
  return box
}

class Boundary extends Component<{ children: ReactNode }> {
  override state = { words: '' }
  static getDerivedStateFromError(error: Error) {
    return { words: error.message }
  }
  override render() {
    return this.state.words || this.props.children
  }
}

const Hello = ({ name }: { name: string }) => <p>Hello {name}</p>

test('shows nothing until it is loaded, then what was asked for', async () => {
  const Lazy = onDemand(() => Promise.resolve({ default: Hello }))
  const box = show(<Lazy name="you" />)
  expect(box.textContent).toBe('')
  await expect.element(page.getByText('Hello you')).toBeVisible()
})

test('is there with the first frame where it was loaded ahead', async () => {
  const Lazy = onDemand(() => Promise.resolve({ default: Hello }))
  await Lazy.load()
  expect(show(<Lazy name="again" />).textContent).toBe('Hello again')
})

test('fails as the component itself would, and tries again when it is shown the next time', async () => {
  let isOffline = true
  const Lazy = onDemand(() =>
    isOffline ? Promise.reject(new Error('No network')) : Promise.resolve({ default: Hello }),
  )
  const failing = () =>
    show(
      <Boundary>
        <Lazy name="at last" />
      </Boundary>,
    )
  failing()
  await expect.element(page.getByText('No network')).toBeVisible()
  close()
  isOffline = false
  failing()
  await expect.element(page.getByText('Hello at last')).toBeVisible()
})
