import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { allSteps, type Flow, isMap, type Path, readFlow, setField } from '../../src/swml/index.ts'
import { allTexts, flowTexts, foreignTexts } from '../fixtures/texts.ts'
import { openApp, withBrowser } from './app.ts'
import { isLong, some } from './scope.ts'

withBrowser({ computesMuch: true })

test('every text opens in the app, with every step on the canvas', async () => {
  const { page } = await openApp()
  const wrong: string[] = []
  for (const [name, text] of some([...allTexts()], 40)) {
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
  const tried: string[] = []
  for (const [name, text] of [...flowTexts(), ...foreignTexts()]) {
    const flow = readFlow(text)
    const step = allSteps(flow).find(
      ({ method, value, path }) =>
        method === 'play' &&
        // Those of branches may be beside what is in sight.
        path.length === 3 &&
        isMap(value) &&
        typeof value.url === 'string' &&
        isWrittenOnce(flow, [...path, 'play', 'url']),
    )
    if (step === undefined || !flow.readable) continue
    await drop(page, name, text)
    await page.locator(`[data-path="${step.path.join('.')}"]`).click()
    await page.locator('input[name="url"], textarea[name="url"]').first().fill('say:Changed')
    await expect.poll(() => currentText(page)).toContain('say:Changed')
    const after = (await currentText(page)).split('\n')
    const before = text.split('\n')
    const changed = before.filter((line, at) => after[at] !== line)
    expect(after.length, name).toBe(before.length)
    expect(changed.length, `${name}: ${changed.join(' | ')}`).toBe(1)
    tried.push(name)
    if (tried.length >= (isLong ? 26 : 14)) break
  }
  expect(tried.length).toBeGreaterThan(10)
  expect(tried).toContain('windows.json')
  expect(tried.some((name) => name.endsWith('.json'))).toBe(true)
})

/** On one line, and not repeated by an alias. */
function isWrittenOnce(flow: Flow, path: Path): boolean {
  const [edit] = setField(flow, path, 'say:Changed')
  return edit !== undefined && !flow.text.slice(edit.start, edit.end).includes('\n')
}

let dropped = 0

async function drop(page: Page, name: string, text: string): Promise<void> {
  // Each under a name of its own: two files may differ in their ending alone.
  dropped += 1
  const label = `${name.replace(/\.\w+$/, '')}-no-${dropped}-`
  await page.evaluate(
    ([file, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content ?? ''], file ?? ''))
      window.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      )
    },
    [`${label}.${name.split('.').at(-1)}`, text],
  )
  await expect.poll(() => page.getByRole('banner').innerText()).toContain(label)
}

/** The document's text in its own format, through the clipboard. */
async function currentText(page: Page): Promise<string> {
  const json = (await page.getByRole('tab', { name: /JSON/ }).innerText()).includes('editable')
  await page.getByRole('button', { name: json ? 'Copy JSON' : 'Copy YAML', exact: true }).click()
  return page.evaluate(() => navigator.clipboard.readText())
}
