import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, inject } from 'vitest'
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.mjs'
import { printCalibration } from './figures.ts'

let browser: Browser

/** Starts a browser before the measurements of a file, and ends it after them. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
    printCalibration()
  })
  afterAll(() => browser.close())
}

/** Works with a page of its own, without anything stored. */
export async function withPage(
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  // A second visit would be measured from the browser's cache, not from the server.
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  try {
    await work(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

/** The app at rest: what follows the first paint (form, code pane) has been loaded too. */
export async function ready(page: Page): Promise<void> {
  await page.goto(inject('appUrl'))
  await interactiveAt(page)
  await page.locator('.monaco-editor').first().waitFor()
  await page.waitForTimeout(1_000)
}

/** Milliseconds from the start of the page to a canvas that can be used. */
export async function interactiveAt(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('wireline:interactive').length > 0)
  return await page.evaluate(
    () => performance.getEntriesByName('wireline:interactive')[0]?.startTime ?? 0,
  )
}

/** Drops the text as a file on the window: milliseconds until its first card is painted, and the longest task. */
export async function drop(page: Page, text: string): Promise<{ time: number; longest: number }> {
  return await page.evaluate(async (content) => {
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'big.yaml', { type: 'text/yaml' }))
    const from = performance.now()
    window.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    )
    while (document.querySelector('[data-path="sections.main.5"]') === null) {
      await new Promise((done) => requestAnimationFrame(done))
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const time = performance.now() - from
    await new Promise((done) => setTimeout(done, 500))
    observer.disconnect()
    return { time, longest }
  }, text)
}
