import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import {
  axeViolations,
  copied,
  downloaded,
  openApp,
  openText,
  picture,
  withBrowser,
} from './app.ts'
import { fullText, smallText } from './texts.ts'

withBrowser()

test('a reload loses nothing, not even the last key', async () => {
  const { page } = await openApp()
  await page.locator('[data-palette="stream"]').click()
  await page.locator('[name="url"]').fill('wss://example.com/audio-stream')
  await page.reload()
  await expect.poll(() => page.locator('[data-step="stream"]').count()).toBe(1)
  expect(await copied(page, 'Copy YAML')).toBe(smallText)
})

test('a closed tab is found again in a new one', async () => {
  const { page, context } = await openApp()
  await page.locator('[data-palette="stream"]').click()
  await page.locator('[name="url"]').fill('wss://example.com/audio-stream')
  const address = page.url()
  await page.close()
  const next = await context.newPage()
  await next.goto(address)
  await expect.poll(() => next.locator('[data-step="stream"]').count()).toBe(1)
  expect(await copied(next, 'Copy YAML')).toBe(smallText)
})

test('a developer opens a file, changes one field in the form, and gets it back with that one line changed', async () => {
  const { page } = await openApp()
  const text = [
    '# our hotline, do not touch the spacing',
    'version: 1.0.0',
    'sections:',
    '  main:',
    '  - answer:   {}   # picks up',
    '',
    "  - stream: {url: 'wss://old.example.com/audio', name: keep}",
    '  - unheard_of:',
    '      strange:   "value"',
    '  - hangup',
    '',
  ].join('\r\n')
  await openText(page, 'hotline.yaml', text)
  await page.locator('[data-step="stream"]').click()
  await page.locator('[name="url"]').fill('wss://new.example.com/audio')
  expect(await copied(page, 'Copy YAML')).toBe(text.replace('wss://old', 'wss://new'))
  const button = page.getByRole('button', { name: 'Download YAML', exact: true })
  expect((await downloaded(page, () => button.click())).suggestedFilename()).toBe('hotline.yaml')
})

test('two tabs on one flow see each other’s changes, and what both do at once comes together', async () => {
  const { page, context } = await openApp()
  await page.locator('[data-palette="answer"]').click()
  await page.locator('[data-pane="canvas"] [data-step="answer"]').waitFor()
  await page.locator('[data-palette="stream"]').click()
  await isSaved(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.locator('[data-step="stream"]').waitFor()
  await other.locator('[data-palette="hangup"]').click()
  await page.locator('[data-step="hangup"]').waitFor()
  await page.locator('[data-step="stream"]').click()
  await page.locator('[name="url"]').fill('wss://example.com/audio')
  await expect.poll(() => copied(other, 'Copy YAML')).toBe(await copied(page, 'Copy YAML'))
  // What the other tab did isn’t undone here.
  await page.locator('[data-canvas]').focus()
  const stream = page.locator('[data-pane="canvas"] [data-step="stream"]')
  await expect
    .poll(async () => {
      if ((await stream.count()) > 0) await page.keyboard.press('Control+z')
      return stream.count()
    })
    .toBe(0)
  await expect.poll(() => other.locator('[data-pane="canvas"] [data-step]').count()).toBe(2)
  await isSaved(page)
  await other.reload()
  await other.locator('[data-step="hangup"]').waitFor()
  expect(await copied(other, 'Copy YAML')).toBe(await copied(page, 'Copy YAML'))
})

test('an unreadable file shows nothing of the flow before it, in no pane, and neither does a reload', async () => {
  const { page } = await openApp()
  await openText(page, 'fileA.yaml', smallText)
  await page.locator('[data-step="stream"]').click()
  const unreadable = '{"version":"1.0.0","sections":{"main":[{"sleep":1}}]}}'
  await openText(page, 'fileB.json', unreadable)
  const nothingOfA = async () => {
    await page.locator('[data-stale]').first().waitFor()
    expect(await page.locator('header [title="fileB"]').count()).toBe(1)
    expect(await page.locator('[data-stale][role="alert"]').innerText()).toMatch(
      /can’t be read \(line 1, column \d+\)/,
    )
    expect(await page.locator('[data-step]').count()).toBe(0)
    expect(await page.locator('[data-pane="inspector"]').innerText()).toMatch(/can’t be read/)
    expect(await page.locator('[name="url"]').count()).toBe(0)
  }
  await nothingOfA()
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await page.locator('[data-pane="outline"]').waitFor()
  expect(await page.locator('[data-pane="outline"]').innerText()).not.toMatch(/stream/i)
  await picture(page, 'unreadable-file')
  expect(await axeViolations(page)).toEqual([])
  await page.goBack()
  await page.locator('[data-pane="canvas"] [data-step="stream"]').waitFor()
  await page.goForward()
  await nothingOfA()
  await isSaved(page)
  await page.reload()
  await nothingOfA()
})

test('Back leads to the flow before, with its own way back, and is where a reload goes on', async () => {
  const { page } = await openApp()
  await openText(page, 'first.yaml', smallText)
  await page.locator('header [title="first"]').waitFor()
  await page.locator('[data-palette="hangup"]').click()
  const changed = await copied(page, 'Copy YAML')
  await openText(page, 'second.yaml', fullText)
  await page.locator('header [title="second"]').waitFor()
  expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true)
  await page.goBack()
  await page.locator('header [title="first"]').waitFor()
  expect(await page.title()).toBe('first – Wireline')
  expect(await copied(page, 'Copy YAML')).toBe(changed)
  await page.locator('[data-canvas]').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => copied(page, 'Copy YAML')).toBe(smallText)
  await isSaved(page)
  await page.reload()
  await page.locator('header [title="first"]').waitFor()
  expect(await copied(page, 'Copy YAML')).toBe(smallText)
  await page.goForward()
  await page.locator('header [title="second"]').waitFor()
  expect(await copied(page, 'Copy YAML')).toBe(fullText)
})

test('flows of a newer Wireline are left alone, which is said, and typing goes on', async () => {
  const { page } = await openApp({
    before: async (fresh) => {
      await fresh.addInitScript(() => {
        indexedDB.open('wireline', 9)
      })
    },
  })
  await expect
    .poll(() => page.locator('body').innerText())
    .toMatch(/stored here by a newer Wireline/)
  await page.locator('[data-palette="stream"]').click()
  await expect.poll(() => page.getByRole('banner').innerText()).toMatch(/Not saved/)
  await picture(page, 'newer-database')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Close this notice' }).click()
  await expect.poll(() => page.getByRole('button', { name: 'Close this notice' }).count()).toBe(0)
  const button = page.getByRole('button', { name: 'Download', exact: true })
  expect((await downloaded(page, () => button.click())).suggestedFilename()).toBe('untitled.yaml')
})

test('a damaged flow is set aside, said, and offered as a file', async () => {
  const { page } = await openApp()
  await page.locator('[data-palette="stream"]').click()
  await isSaved(page)
  await page.evaluate(damageStoredFlow)
  await page.reload()
  await expect.poll(() => page.locator('body').innerText()).toMatch(/damaged and can’t be shown/)
  await picture(page, 'damaged-flow')
  expect(await axeViolations(page)).toEqual([])
  const button = page.getByRole('button', { name: 'Download it' })
  expect((await downloaded(page, () => button.click())).suggestedFilename()).toBe(
    'damaged-flow.json',
  )
})

test('an app without locks, channels and an answering database starts, and says so', async () => {
  const { page } = await openApp({
    before: async (fresh) => {
      await fresh.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('no', 'SecurityError')
        }
        Object.defineProperty(navigator, 'locks', { get: refuse })
        Object.defineProperty(window, 'BroadcastChannel', { value: refuse })
        // A request that is never answered.
        IDBFactory.prototype.open = () => Object.create(null)
      })
    },
  })
  await expect.poll(() => page.locator('body').innerText()).toMatch(/storage doesn’t answer/)
  await page.locator('[data-palette="stream"]').click()
  await expect.poll(() => page.locator('[data-step="stream"]').count()).toBe(1)
})

/** Runs in the page: takes the text out of every flow stored there. */
function damageStoredFlow(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('wireline')
    request.onsuccess = () => {
      const database = request.result
      const transaction = database.transaction('flows', 'readwrite')
      const flows = transaction.objectStore('flows')
      flows.getAll().onsuccess = ({ target }) => {
        // Safe: it is the request that the handler is set on.
        const { result } = target as IDBRequest<object[]>
        for (const flow of result) flows.put({ ...flow, text: { lost: true } })
      }
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}

async function isSaved(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('banner').innerText()).toMatch(/Saved on this device/)
}
