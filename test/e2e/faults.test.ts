import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import {
  type App,
  atRest,
  axeViolations,
  copied,
  explain,
  openApp,
  openText,
  picture,
  withBrowser,
} from './app.ts'
import { smallText } from './texts.ts'

withBrowser()

const step = '    - stream:\n        url: wss://example.com/a\n    - strem: {}\n'
const longText = `version: 1.0.0\nsections:\n  main:\n${step.repeat(400)}`
const notLoaded = /Failed to load resource: net::ERR_FAILED/

/** The app without a part of it, as in a tab that was open while a new release came, until `come`. */
async function openWithout(part: string): Promise<App & { come: () => Promise<void> }> {
  const files = `**/assets/${part}-*`
  const before = async (page: Page) => {
    await page.route(files, (route) => route.abort())
  }
  const app = await openApp({ before })
  return { ...app, come: () => app.page.unroute(files) }
}

const missing = (page: Page) => page.locator('[data-missing]')
const message = (page: Page, words: RegExp) =>
  page.locator('[data-tone]').filter({ hasText: words })

/**
 * Asks for a part that can be had by now. Most browsers remember that it didn't come: then the page says so, and its
 * *Reload* brings what was asked for.
 */
async function getAgain(
  app: App & { come: () => Promise<void> },
  ask: () => Promise<void>,
  there: Locator,
): Promise<void> {
  const { page, come } = app
  await come()
  await ask()
  const reload = message(page, /still couldn’t be loaded/)
    .getByRole('button', { name: 'Reload' })
    .last()
  await there.or(reload).first().waitFor()
  if (await there.isVisible()) return
  await Promise.all([page.waitForEvent('load'), reload.click()])
  await page.locator('[data-pane]').first().waitFor()
  // What is a part of the page comes by itself.
  await there.waitFor({ timeout: 5_000 }).catch(() => ask())
  await there.waitFor()
}

const addStream = async (page: Page) => {
  await page.locator('[data-palette="stream"]').click()
  await expect.poll(() => page.locator('[data-step="stream"]').count()).toBe(1)
}

test('without the checks the page says that checking failed, and tries again', async () => {
  const app = await openWithout('checks')
  const { page } = app
  const again = page.getByRole('button', { name: 'Checking failed · Try again' })
  await again.waitFor()
  await page.getByText('Checking failed: it isn’t known').waitFor()
  expect(await page.getByText('No problems').count()).toBe(0)
  await addStream(page)
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'faults-checks')
  await again.click()
  await page.locator('[data-live]', { hasText: 'Checking failed' }).waitFor({ state: 'attached' })
  await again.waitFor()
  const checked = page.getByRole('button', { name: /^1 problem.*show the list/ })
  await getAgain(app, () => again.click(), checked)
  explain(app, notLoaded)
})

test.each([
  ['Inspector', 'Form'],
  ['SourcePane', 'Form and code'],
])(
  'without %s its place says so, the rest works, and it comes when tried again',
  async (part, place) => {
    const app = await openWithout(part)
    const { page } = app
    await addStream(page)
    const box = page.getByLabel(place, { exact: true }).locator('[data-missing]')
    await box.waitFor()
    expect(await box.innerText()).toMatch(/your flow(’s text is safe| is saved first)/)
    expect(await axeViolations(page)).toEqual([])
    await picture(page, `faults-${part}`)
    const form = page.getByLabel(place, { exact: true }).locator('[data-pane="inspector"]')
    const there =
      part === 'Inspector' ? form : page.locator('[data-pane="source"] [role="toolbar"]')
    await getAgain(app, () => box.getByRole('button', { name: 'Try again' }).click(), there)
    expect(await missing(page).count()).toBe(0)
    expect(await copied(page, 'Copy YAML')).toContain('- stream')
    explain(app, notLoaded)
  },
)

test.each(['messages', 'shared'])(
  'what needs %s, which doesn’t come, doesn’t ask for it over and over, and the canvas stays',
  async (part) => {
    const app = await openWithout(part)
    const { page } = app
    await atRest(page)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('[data-palette="stream"]').isVisible()).toBe(true)
    explain(app, notLoaded)
  },
)

test('without the full code editor a plain one stands in, and says so', async () => {
  const app = await openWithout('createCodeEditor')
  const { page } = app
  await page.getByText('this is a plain one').waitFor()
  await page.locator('[data-pane="source"] textarea').fill(smallText)
  await expect.poll(() => page.locator('[data-step="stream"]').count()).toBe(1)
  const ask = () => page.getByRole('button', { name: 'Try again' }).first().click()
  await getAgain(app, ask, page.locator('.monaco-editor').first())
  expect(await copied(page, 'Copy YAML')).toBe(smallText)
  explain(app, notLoaded)
})

test('a dialog that doesn’t come is told, and comes when asked for again', async () => {
  const app = await openWithout('dialogs')
  const { page } = app
  const search = page.getByRole('button', { name: /Search commands/ })
  await search.click()
  await message(page, /couldn’t be loaded/).waitFor()
  await picture(page, 'faults-dialog')
  const box = page.getByPlaceholder('Do something, add a step, or go to one')
  await getAgain(app, () => search.click(), box)
  explain(app, notLoaded)
})

test('without the commands a button says what to do, and works once they come', async () => {
  const app = await openWithout('commands')
  const { page } = app
  await addStream(page)
  await message(page, /couldn’t be loaded/).waitFor()
  const ask = () => page.getByRole('button', { name: 'Export', exact: true }).click()
  await getAgain(app, ask, page.getByRole('dialog', { name: 'Export' }))
  expect(await page.locator('[data-step="stream"]').count()).toBe(1)
  explain(app, notLoaded)
})

test('without its worker a long text is shown and can be edited; checks and rails say that they failed', async () => {
  const app = await openWithout('read.worker')
  const { page } = app
  await openText(page, 'long.yaml', longText)
  await page.locator('[data-step="stream"]').first().waitFor()
  const again = page.getByRole('button', { name: 'Checking failed · Try again' })
  await again.waitFor()
  const rails = page.getByRole('button', { name: 'Streams couldn’t be worked out · Try again' })
  await rails.waitFor()
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'faults-worker')
  await page.locator('[data-palette="answer"]').click()
  expect(await copied(page, 'Copy YAML')).toBe(`${longText}    - answer: {}\n`)
  await app.come()
  await again.click()
  await page.getByRole('button', { name: /^400 problems/ }).waitFor()
  await page.locator('[data-rails]').waitFor()
})

test('a worker that dies while a long text is open is replaced, and nothing is lost', async () => {
  const app = await openApp()
  const { page } = app
  // The last step's problem is one of the flow as a whole: with it and the rails there, the worker has nothing to do.
  const text = `${longText}    - goto: { label: nowhere }\n`
  await openText(page, 'long.yaml', text)
  await page.getByRole('button', { name: /^401 problems/ }).waitFor()
  await page.locator('[data-rails]').waitFor()
  const workers = page.workers().filter((worker) => worker.url().includes('read.worker'))
  expect(workers).toHaveLength(1)
  // As a crash does: it is gone without a word.
  for (const worker of workers) await worker.evaluate(() => self.close())
  await page.locator('[data-palette="answer"]').click()
  await page
    .getByRole('button', { name: /401 problems, checking failed/ })
    .waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: /401 problems, checking failed/ }).click()
  await page.getByRole('button', { name: 'Try again', exact: true }).click()
  await page.getByRole('heading', { name: '401 problems', exact: true }).waitFor()
  expect(await copied(page, 'Copy YAML')).toBe(`${text}    - answer: {}\n`)
})

test('what nobody caught is told, and its details hold nothing of the flow', async () => {
  const app = await openApp()
  const { page } = app
  await addStream(page)
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('cannot read “say:secret”')
    })
    void Promise.reject(new RangeError('say:secret'))
  })
  await message(page, /Something in Wireline broke/)
    .last()
    .waitFor()
  await page.getByRole('button', { name: 'Copy details' }).last().click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^Wireline \d[\s\S]*TypeError[\s\S]*RangeError|RangeError[\s\S]*TypeError/)
  const details = await page.evaluate(() => navigator.clipboard.readText())
  expect(details).not.toMatch(/secret|audio-stream|wss:/)
  explain(app, /secret/)
})
