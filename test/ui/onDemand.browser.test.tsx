import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { faults, whenToldOfFaults } from '../../src/ui/faults.ts'
import { onDemand } from '../../src/ui/onDemand.tsx'
import { saveBeforeReload } from '../../src/ui/reloading.ts'

let close = () => {}
afterEach(() => close())

function show(content: ReactNode) {
  const box = document.createElement('div')
  document.body.append(box)
  const root = createRoot(box)
  close = () => {
    root.unmount()
    box.remove()
  }
  flushSync(() => root.render(content))
  return box
}

const Hello = ({ name }: { name: string }) => (
  <p>
    Hello {name}
    <button type="button">Answer</button>
  </p>
)

test('shows nothing until it is loaded, then what was asked for', async () => {
  const Lazy = onDemand(() => Promise.resolve({ default: Hello }))
  const box = show(<Lazy name="you" />)
  expect(box.textContent).toBe('')
  await expect.element(page.getByText('Hello you')).toBeVisible()
})

test('is there with the first frame where it was loaded ahead', async () => {
  const Lazy = onDemand(() => Promise.resolve({ default: Hello }))
  await Lazy.load()
  expect(show(<Lazy name="again" />).textContent).toContain('Hello again')
})

/** A part that can't be loaded at first. */
function offlinePart(options?: Parameters<typeof onDemand<{ name: string }>>[1]) {
  const network = { isThere: false }
  const Part = onDemand(
    () =>
      network.isThere
        ? Promise.resolve({ default: Hello })
        : Promise.reject(new Error('No network')),
    options,
  )
  return { network, Part }
}

test('says in its place that it couldn’t be loaded, and tries again when asked', async () => {
  const { network, Part } = offlinePart()
  show(<Part name="at last" />)
  await expect.element(page.getByText(/couldn’t be loaded/)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText(/couldn’t be loaded/)).toBeVisible()
  network.isThere = true
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText('Hello at last')).toBeVisible()
  // The button that was pressed is gone: what came instead has the keyboard.
  await expect.element(page.getByRole('button', { name: 'Answer' })).toHaveFocus()
  expect(faults.at(-1)).toMatchObject({ kind: 'loading', times: 2 })
})

test('tries again when it is shown the next time', async () => {
  const { network, Part } = offlinePart()
  show(<Part name="at last" />)
  await expect.element(page.getByText(/couldn’t be loaded/)).toBeVisible()
  close()
  network.isThere = true
  show(<Part name="at last" />)
  await expect.element(page.getByText('Hello at last')).toBeVisible()
})

test('offers to reload in the place as well, which saves first; where that fails nothing is reloaded', async () => {
  const told: string[] = []
  whenToldOfFaults((words) => told.push(words))
  saveBeforeReload(async () => 'There is no room left.')
  const { Part } = offlinePart()
  show(<Part name="nobody" />)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect
    .poll(() => told)
    .toEqual(['Not reloaded: this flow isn’t saved. There is no room left.'])
  saveBeforeReload(async () => undefined)
})

test('what has no place of its own is told as a message', async () => {
  const told: string[] = []
  whenToldOfFaults((words) => told.push(words))
  const missed = vi.fn()
  const { Part } = offlinePart({ missed })
  const box = show(<Part name="palette" />)
  await expect.poll(() => missed.mock.calls).toEqual([[{ name: 'palette' }]])
  await expect.poll(() => told).toEqual([expect.stringContaining('couldn’t be loaded')])
  expect(box.textContent).toBe('')
})
