import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import Toasts from '../../src/app/Toasts.tsx'
import { notify } from '../../src/app/toasts.ts'
import { mount } from '../mount.ts'

test('a message goes once what it offers can no longer be done, shown or still waiting', async () => {
  const early = new AbortController()
  notify({ text: 'Deleted Answer', over: early.signal })
  early.abort()
  const over = new AbortController()
  let runs = 0
  const action = { label: 'Undo', run: () => (runs += 1) }
  notify({ text: 'Deleted Hang up', action, over: over.signal })
  mount(<Toasts place={undefined} />)
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect.element(undo).toBeVisible()
  await expect.element(page.getByText('Deleted Answer')).not.toBeInTheDocument()
  over.abort()
  await expect.element(undo).not.toBeInTheDocument()
  expect(runs).toBe(0)
})

test('the longest of names stays in its message, with the way back and the way out beside it', async () => {
  notify({ text: `Opened ${'x'.repeat(255)}`, action: { label: 'Undo', run: () => {} } })
  mount(<Toasts place={undefined} />)
  const box = (name: RegExp | string) =>
    page.getByRole('button', { name }).element().getBoundingClientRect()
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  const toast = page.getByRole('group', { name: 'Notification' }).element().getBoundingClientRect()
  for (const name of ['Undo', 'Close message']) {
    expect(box(name).right, name).toBeLessThanOrEqual(toast.right)
    expect(box(name).width, name).toBeGreaterThan(20)
  }
})

test('a message that stays until it is over is still there when others came and went', async () => {
  const over = new AbortController()
  notify({ text: 'A new version is ready', lasts: true, over: over.signal })
  mount(<Toasts place={undefined} />)
  notify({ text: 'Copied YAML' })
  notify({ text: 'Copied JSON' })
  await expect.element(page.getByText('Copied JSON')).toBeVisible()
  await expect.element(page.getByText('Copied YAML')).not.toBeInTheDocument()
  await expect.element(page.getByText('A new version is ready')).toBeVisible()
  over.abort()
  await expect.element(page.getByText('A new version is ready')).not.toBeInTheDocument()
})
