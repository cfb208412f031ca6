import axe from 'axe-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import nodeServer from '/examples/node/server.mjs?raw'
import pythonServer from '/examples/python/server.py?raw'
import type { fakePorts } from './fakePorts.ts'
import { type Shown, showForm } from './showForm.tsx'

const copied: { text: string; what: string }[] = []
vi.mock('./fakePorts.ts', async (original) => {
  const made = await original<{ fakePorts: typeof fakePorts }>()
  const copyText = async (text: string, what: string) => {
    copied.push({ text, what })
    return true
  }
  return { fakePorts: () => ({ ...made.fakePorts(), copyText }) }
})

let shown: Shown | undefined
beforeEach(() => copied.splice(0))
afterEach(() => shown?.close())

const text = `version: 1.0.0
sections:
  main:
    - stream:
        url: wss://example.com/audio
        authorization_bearer_token: s3cret
        status_url: https://example.com/status
        custom_parameters:
          tier: gold
    - answer: {}
`
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function unfold(): Promise<void> {
  shown = showForm(text, 0)
  await button('What your server receives').click()
  await expect.element(page.getByRole('tablist')).toBeVisible()
}

test('a stream’s messages can be unfolded and copied as JSON, without the token', async () => {
  await unfold()
  for (const [title, what] of [
    ['The connection is opened', 'the upgrade request'],
    ['What this stream is', 'the start message'],
    ['The stream has ended', 'the finished callback'],
  ] as const) {
    await page.getByRole('button', { name: title }).click()
    await button(`Copy ${what}`).click()
  }
  expect(copied.map(({ what }) => what)).toEqual([
    'the upgrade request',
    'the start message',
    'the finished callback',
  ])
  const [upgrade, start, finished] = copied.map((one) => JSON.parse(one.text))
  expect(upgrade.headers.Authorization).toMatch(/^Bearer •+$/)
  expect(start.start.customParameters).toEqual({ tier: 'gold' })
  expect(finished.params.state).toBe('finished')
  expect(document.body.innerText).not.toContain('s3cret')
})

test('the messages follow the form', async () => {
  await unfold()
  await page.getByRole('button', { name: 'What this stream is' }).click()
  await button('Copy the start message').click()
  await userEvent.selectOptions(
    page.elementLocator(shown?.control('track') ?? document.body),
    'both_tracks',
  )
  await button('Copy the start message').click()
  const tracks = copied.map((one) => JSON.parse(one.text).start.tracks)
  expect(tracks).toEqual([['inbound'], ['inbound', 'outbound']])
})

test('each message says whether it is documented or inferred', async () => {
  await unfold()
  const cards = [...document.querySelectorAll('[data-message]')]
  expect(cards.length).toBe(8)
  for (const card of cards) expect(card.textContent).toMatch(/Documented|Inferred/)
})

test('the servers are copied as they stand in the repository; arrows lead from tab to tab', async () => {
  await unfold()
  await page.getByRole('tab', { name: 'Messages' }).click()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByRole('tab', { name: 'Node.js server' })).toHaveFocus()
  await button('Copy server.mjs').click()
  await userEvent.keyboard('{Escape}')
  await page.getByRole('tab', { name: 'Python server' }).click()
  await button('Copy server.py').click()
  expect(copied.map((one) => one.text)).toEqual([nodeServer, pythonServer])
})

test('other steps have no such section', () => {
  shown = showForm(text, 1)
  expect(document.body.textContent).toContain('Answer the call')
  expect(document.body.textContent).not.toContain('What your server receives')
})

test.each(['light', 'dark'])('in the %s theme axe finds nothing to object to', async (theme) => {
  await unfold()
  document.documentElement.dataset.theme = theme
  const problems = async () => {
    for (const fold of document.querySelectorAll<HTMLElement>('[data-message] > button')) {
      if (fold.getAttribute('aria-expanded') === 'false') fold.click()
    }
    // Colours that are still changing would be measured halfway.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    const { violations } = await axe.run(document.body.lastElementChild ?? document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }
  expect(await problems()).toEqual([])
  await page.getByRole('tab', { name: 'Node.js server' }).click()
  expect(await problems()).toEqual([])
})
