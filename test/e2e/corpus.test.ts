import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { allSteps, readFlow } from '../../src/swml/index.ts'
import { sharedFolder } from '../fixtures/shared.ts'
import { openApp, withBrowser } from './app.ts'

const shared = sharedFolder()
const folder = shared === undefined ? undefined : resolve(shared, 'corpus')
const names =
  folder === undefined ? [] : readdirSync(folder).filter((name) => /\.(ya?ml|json)$/.test(name))

// Real texts of others stand beside a checkout only where they may: elsewhere there is nothing to open.
describe.skipIf(folder === undefined)('real SWML texts', () => {
  withBrowser()

  test('every one opens in the app, with every step on the canvas', async () => {
    const { page } = await openApp()
    const wrong: string[] = []
    for (const name of names) {
      const text = readFileSync(resolve(folder ?? '', name), 'utf8')
      const flow = readFlow(text)
      await drop(page, name, text)
      if (!flow.readable) {
        await page.locator('[data-stale]').waitFor()
        continue
      }
      const wanted = allSteps(flow).length
      const shown = page.locator('[data-step]')
      const ok = await expect
        .poll(() => shown.count(), { timeout: 4_000 })
        .toBe(wanted)
        .then(
          () => true,
          () => false,
        )
      if (!ok) wrong.push(`${name}: ${await shown.count()} of ${wanted} steps`)
    }
    expect(wrong).toEqual([])
  })

  test('one field changed in the form changes that line only, in YAML and JSON', async () => {
    const { page } = await openApp()
    let tried = 0
    for (const name of names) {
      const text = readFileSync(resolve(folder ?? '', name), 'utf8')
      const flow = readFlow(text)
      const step = allSteps(flow).find(
        ({ method, value }) =>
          method === 'play' &&
          value !== null &&
          typeof value === 'object' &&
          !Array.isArray(value) &&
          typeof value.url === 'string' &&
          !value.url.includes('\n'),
      )
      if (step === undefined || !flow.readable) continue
      await drop(page, name, text)
      await page.locator(`[data-path="${step.path.join('.')}"]`).click()
      await page.locator('input[name="url"], textarea[name="url"]').first().fill('say:Changed')
      await expect.poll(() => currentText(page)).toContain('say:Changed')
      const after = (await currentText(page)).split('\n')
      const before = text.replaceAll('\r\n', '\n').split('\n')
      const changed = before.filter((line, at) => after[at] !== line)
      expect(after.length, name).toBe(before.length)
      expect(changed.length, `${name}: ${changed.join(' | ')}`).toBe(1)
      tried += 1
      if (tried >= 12) break
    }
    expect(tried).toBeGreaterThan(5)
  })
})

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content ?? ''], file ?? ''))
      window.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      )
    },
    [name, text],
  )
  const label = name.replace(/\.\w+$/, '')
  await expect.poll(() => page.getByRole('banner').innerText()).toContain(label)
}

/** The document's text in its own format, through the clipboard. */
async function currentText(page: Page): Promise<string> {
  const json = (await page.getByRole('tab', { name: /JSON/ }).innerText()).includes('editable')
  await page.getByRole('button', { name: json ? 'Copy JSON' : 'Copy YAML', exact: true }).click()
  return (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')
}
