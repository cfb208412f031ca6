import { afterEach, describe, expect, inject, test } from 'vitest'
import { findFirefox, findWebKit } from '../../scripts/engines.mjs'
import { bigFlow } from '../bench/bigFlow.ts'
import { smallText } from '../e2e/texts.ts'
import type { Engine } from './engine.ts'
import { startFirefox } from './firefox.ts'
import { type Page, pageOf } from './page.ts'
import { startWebKit } from './webkit.ts'

const firefox = findFirefox()
const webkit = findWebKit()

// Left out where an engine isn't installed and can't be; scripts/engines.mjs has said so in one line then.
const engines: { name: string; start: (() => Promise<Engine>) | undefined }[] = [
  { name: 'Firefox', start: firefox === undefined ? undefined : () => startFirefox(firefox) },
  { name: 'WebKit', start: webkit === undefined ? undefined : () => startWebKit(webkit) },
]

let running: Engine | undefined
afterEach(async () => {
  await running?.close()
  running = undefined
})

describe.each(engines)('$name', ({ start }) => {
  test.skipIf(start === undefined)('draws, fills in, codes, undoes, keeps and opens', async () => {
    running = await start?.()
    if (running === undefined) throw new Error('The engine didn’t start')
    const page = pageOf(running)
    await page.goto(inject('appUrl'))

    await page.drag('[data-palette="stream"]', '[data-pane="canvas"]')
    await page.present('[data-step="stream"]')
    await page.click('[name="url"]')
    await page.type('wss://example.com/audio-stream')
    expect(await page.text()).toBe(smallText)

    await page.click('.monaco-editor .view-lines')
    await page.press('Control', 'End')
    await page.type('    - hangup: {}')
    await page.present('[data-step="hangup"]')
    expect(await page.text()).toBe(`${smallText}    - hangup: {}`)
    await undoUntil(page, smallText)

    await page.saved()
    await page.goto(inject('appUrl'))
    await page.present('[data-step="stream"]')
    expect(await page.text()).toBe(smallText)

    const long = bigFlow(1_000)
    await page.drop('long.yaml', long)
    await page.present('[data-path="sections.main.5"]')
    expect(await page.text()).toBe(long)
    expect(await page.faults()).toEqual([])
  })
})

async function undoUntil(page: Page, text: string): Promise<void> {
  for (let times = 0; times < 5 && (await page.text()) !== text; times++) {
    await page.press('Control', 'z')
  }
  expect(await page.text()).toBe(text)
  await page.absent('[data-step="hangup"]')
}
