import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { canary, canarySteps } from '../fixtures/canaries.ts'
import { openApp, openText, withBrowser } from './app.ts'

withBrowser()

const shown = ['stream', 'request', 'connect', 'tap', 'play', 'set', 'record_call', 'unheard_of']
const steps = canarySteps().filter((step) =>
  shown.some((method) => Object.keys(Object(step))[0] === method),
)
const flow = JSON.stringify({ version: '1.0.0', sections: { main: steps } }, null, 2)

test('no secret is anywhere on the screen but in the code, whatever is opened', async () => {
  const { page } = await openApp()
  await openText(page, 'secrets.json', flow)
  await page.locator('[data-step="unheard_of"]').first().waitFor({ state: 'attached' })
  expect(await seenOutsideTheCode(page), 'when opened').toEqual([])
  for (const key of ['ControlOrMeta+k', 'ControlOrMeta+f']) {
    await page.locator('[data-pane="canvas"] [data-step]').first().focus()
    await page.keyboard.press(key)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').fill(key.endsWith('f') ? 'example' : 'step')
    expect(await seenOutsideTheCode(page), key).toEqual([])
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await page.locator('[data-pane="outline"] [role="treeitem"]').first().waitFor()
  expect(await seenOutsideTheCode(page), 'with the outline').toEqual([])
  await page
    .getByRole('button', { name: /\d+ (error|warning|problem|hint)/ })
    .first()
    .click()
  await page.locator('li[data-problem]').first().waitFor()
  expect(await seenOutsideTheCode(page), 'with the problems').toEqual([])
})

/** Texts, attributes and values in the page that hold the canary; a password's dots and the code don't count. */
async function seenOutsideTheCode(page: Page): Promise<string[]> {
  return await page.evaluate((word) => {
    const found: string[] = []
    for (const element of document.querySelectorAll('body, body *')) {
      if (element.closest('[data-pane="source"]')) continue
      const isDots = element instanceof HTMLInputElement && element.type === 'password'
      const attributes = [...element.attributes].filter((each) => !isDots || each.name !== 'value')
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      const texts = [...attributes, ...own].map((node) => node.nodeValue ?? '')
      const isControl =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      if (isControl && !isDots) texts.push(element.value)
      if (texts.some((text) => text.includes(word))) found.push(element.outerHTML.slice(0, 300))
    }
    return found
  }, canary)
}

test('secrets can be covered in the code, in both formats, and stay so after a reload', async () => {
  const { page } = await openApp()
  await openText(page, 'one.yaml', `sections:\n  main:\n    - answer: {password: ${canary}}\n`)
  const secret = page.locator('.view-line span', { hasText: canary }).last()
  const opacity = () => secret.evaluate((span) => getComputedStyle(span).color)
  await secret.waitFor()
  expect(await opacity()).not.toBe('rgba(0, 0, 0, 0)')
  await page.getByRole('button', { name: 'Hide secrets' }).click()
  await expect.poll(opacity).toBe('rgba(0, 0, 0, 0)')
  await page.getByRole('tab', { name: 'JSON' }).click()
  await expect.poll(opacity).toBe('rgba(0, 0, 0, 0)')
  await page.reload()
  await secret.waitFor()
  await expect.poll(opacity).toBe('rgba(0, 0, 0, 0)')
  await page.getByRole('button', { name: 'Hide secrets' }).click()
  await expect.poll(opacity).not.toBe('rgba(0, 0, 0, 0)')
})

const markup = '<img src=x onerror="window.ran=1">'
const link =
  '![a](https://elsewhere.example/a.png) [b](command:workbench.action) [c](javascript:ran=1)'

test('markup in names, values, file names, the clipboard and what is dragged in runs nothing', async () => {
  const { page } = await openApp()
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (
      !request.url().startsWith(new URL(page.url()).origin) &&
      !/^(blob|data):/.test(request.url())
    )
      elsewhere.push(request.url())
  })
  const value = { [markup]: link, [link]: markup, tier: `${markup} ${link}` }
  const main = [
    { set: value },
    { stream: { url: 'wss://e.com', control_id: markup, name: link, custom_parameters: value } },
    { play: { url: `say:${link} \${vars.${'tier'}}` } },
    { [markup]: { [link]: markup } },
    { execute: { dest: markup } },
    { switch: { variable: link, case: { [markup]: [], [link]: [{ label: markup }] } } },
  ]
  const sections = { main, [markup]: [{ label: link }], [link]: [] }
  const text = JSON.stringify({ version: '1.0.0', sections }, null, 2)
  await openText(page, `${markup}.json`.replaceAll('/', ''), text)
  await page.locator('[data-step="stream"]').waitFor()
  // Hovers, wherever one may be shown.
  for (const line of await page.locator('.view-line').all()) {
    const box = await line.locator('span > span').last().boundingBox()
    if (box === null) continue
    await page.mouse.move(box.x + Math.min(8, box.width / 2), box.y + box.height / 2)
    // Longer than the editor waits; there may be nothing to show, so there is no state to wait for.
    await page.waitForTimeout(400)
  }
  // Completion, with the words beside it.
  await page.locator('.view-line').first().click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Control+Space')
  await page.locator('[data-step="stream"]').click()
  // A paste and a drop that bring HTML along.
  await page.evaluate(
    ([html, plain]) => {
      const carried = new DataTransfer()
      carried.setData('text/html', html ?? '')
      carried.setData('text/plain', plain ?? '')
      const target = document.querySelector('[data-step="stream"]') ?? document.body
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }),
      )
      carried.items.add(new File([html ?? ''], `${html}.yaml`, { type: 'text/html' }))
      for (const type of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
        )
      }
    },
    [markup, `- play: "${link}"`],
  )
  // The dropped file has been opened.
  await expect.poll(() => page.locator('[data-step="stream"]').count()).toBe(0)
  await page.goBack()
  await page.locator('[data-step="stream"]').first().waitFor()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await page.locator('img[src="x"], img[src^="https:"]').count()).toBe(0)
  expect(elsewhere).toEqual([])
})
