import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx'
import { faultText } from '../../src/app/faultText.ts'
import { DocumentFault } from '../../src/document/fault.ts'
import { faults } from '../../src/ui/faults.ts'
import { mainOf, openWithPorts } from '../commands/fakePorts.ts'
import { mount } from '../mount.ts'

test('a pane that breaks leaves the others, offers the flow and its details, and can be shown again', async () => {
  const { context, document, downloads } = openWithPorts(mainOf('answer'), 'a/b')
  let isBroken = true
  const Pane = () => {
    if (isBroken) throw new Error('say:secret')
    return <p>The form is here</p>
  }
  let copied: boolean | undefined
  const ports = {
    ...context.ports,
    connectView: () => {},
    copyFaults: async (all: boolean) => {
      copied = all
    },
  }
  mount(
    <>
      <ErrorBoundary document={document} ports={ports} what="The form">
        <Pane />
      </ErrorBoundary>
      <p>Another pane</p>
    </>,
  )
  await expect.element(page.getByRole('heading', { name: 'The form broke' })).toBeVisible()
  await expect.element(page.getByText('Another pane')).toBeVisible()
  await page.getByRole('button', { name: 'Download flow' }).click()
  expect(downloads).toEqual([['a-b.yaml', mainOf('answer')]])
  await page.getByRole('button', { name: 'Copy details' }).click()
  expect(copied).toBe(false)
  const state = document.store.getState()
  expect(faultText(faults, state, false)).toContain('The form')
  expect(faultText(faults, state, false)).not.toContain('say:secret')
  expect(faultText(faults, state, true)).toContain('say:secret')
  isBroken = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText('The form is here')).toBeVisible()
})

test('the details hold nothing of the flow unless asked for', () => {
  const { document } = openWithPorts('sections:\n  main:\n    - play: say:secret\n')
  const error = new TypeError(
    'Cannot read say:secret\n    at say:secret (https://x.example/a.js:1:2)',
  )
  const log = [
    { kind: 'page', error, at: 0, times: 3 },
    { kind: 'page', error: 'say:secret', at: 0, times: 1 },
    { kind: 'page', error: { toString: () => 'say:secret' }, at: 0, times: 1 },
    { kind: 'checking', error: new DocumentFault('The worker doesn’t answer'), at: 0, times: 1 },
  ]
  const words = faultText(log, document.store.getState(), false)
  expect(words).not.toContain('secret')
  expect(words).toMatch(/^Wireline \d/)
  expect(words).toContain('page, 3 times\nTypeError')
  expect(words).toContain('The worker doesn’t answer')
  expect(words).toContain(navigator.userAgent)
  expect(faultText(log, document.store.getState(), true)).toContain('- play: say:secret')
})
