import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Download,
  type Locator,
  type Page,
} from 'playwright'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { chromiumArguments, ensureChromium } from '../../scripts/chromium.mjs'
import { isLong } from './scope.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** How many times slower than this machine pages run: `SLOW=4` shows what a test takes for granted of a fast one. */
const slowness = Number(process.env.SLOW ?? 1)

export type App = {
  page: Page
  context: BrowserContext
  /** Console errors, page errors and CSP violations so far: a test ends with none. */
  faults: string[]
}

let browser: Browser | undefined
const open: App[] = []

/**
 * One browser for a test file; every page that `openApp` opened must end without faults. Most pages of tests are gone
 * before a compiler's work has paid for itself: only where much is computed scripts are compiled as elsewhere.
 */
export function withBrowser({ computesMuch = false } = {}): void {
  beforeAll(async () => {
    const args = computesMuch ? [] : ['--js-flags=--no-maglev,--no-turbofan']
    browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: [...chromiumArguments, ...args],
    })
  })
  afterEach(async () => {
    for (const app of open.splice(0)) {
      await app.context.close()
      expect(app.faults, 'console errors and CSP violations').toEqual([])
    }
  })
  afterAll(async () => {
    await browser?.close()
  })
}

/** The built app in a fresh profile (nothing saved), ready to be used. */
export async function openApp(
  options: BrowserContextOptions & {
    before?: (page: Page) => Promise<void>
    ready?: boolean
    /** Behind the page’s address: `#/shared/…`. */
    at?: string
    /** Another site than the one that the tests share. */
    site?: string
  } = {},
): Promise<App> {
  if (browser === undefined) throw new Error('Call withBrowser() at the top of the test file')
  const { before, ready = true, at = '', site, ...contextOptions } = options
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
    // What one test has kept would come to the next one late; and the files would be fetched beside everything else.
    serviceWorkers: 'block',
    ...contextOptions,
  })
  const page = await context.newPage()
  const app: App = { page, context, faults: [] }
  watch(page, app.faults)
  context.on('page', (other) => other !== page && watch(other, app.faults))
  open.push(app)
  if (slowness > 1) await slowDown(page)
  await before?.(page)
  await page.goto((site ?? inject('appUrl')) + at)
  if (ready) await page.locator('[data-palette="stream"], [data-pane]').first().waitFor()
  return app
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
}

function watch(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
    else if (/Content.Security.Policy/i.test(message.text())) faults.push(`CSP: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`page: ${error.stack ?? error.message}`))
}

/** Takes faults away that the test itself brought about; at least one of them has to be there. */
export function explain({ faults }: App, reason: RegExp): void {
  expect(faults.filter((fault) => reason.test(fault))).not.toEqual([])
  faults.splice(0, faults.length, ...faults.filter((fault) => !reason.test(fault)))
}

/** The document's exact text, as the copy button of its own format gives it: the code pane's, or one of a dialog. */
export async function copied(
  page: Page,
  button: 'Copy YAML' | 'Copy JSON',
  within: Page | Locator = page,
): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await within.getByRole('button', { name: button, exact: true }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('')
  return await page.evaluate(() => navigator.clipboard.readText())
}

/**
 * Opens the dialog of the export, which comes lazily. Its buttons have the names of the code pane's: look for them
 * within it, since on a slow machine the pane's is there first.
 */
export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true })
  await dialog.waitFor()
  return dialog
}

/** The file that is downloaded by what is done; both are awaited together, so that neither fails with nobody looking. */
export async function downloaded(page: Page, act: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return download
}

/** Chooses a file in the browser's own dialog, which opens by what is done. */
export async function chooseFile(
  page: Page,
  act: () => Promise<unknown>,
  name: string,
  text: string | Buffer,
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()])
  const buffer = typeof text === 'string' ? Buffer.from(text) : text
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** What axe finds wrong with the page as it is now: one line per rule and place. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Evaluated through the debugger, so the page's policy stays as strict as it is for users; once for each page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return await page.evaluate(async () => {
    // Safe: axe has been evaluated into the page.
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Of what is right nothing is told, which takes half the time.
      resultTypes: ['violations'],
    })
    return violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`,
      ),
    )
  })
}

/**
 * Resolves once nothing moves on the page any more and nothing of it is still to come: ten frames in a row, since what
 * comes lazily (a dialog after its key) begins to move some frames later.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isAtRest = () => {
      const moves = document
        .getAnimations()
        .some(
          ({ playState, effect }) =>
            playState === 'running' && effect?.getTiming().iterations === 1,
        )
      const code = document.querySelector('[data-pane="source"]')
      const isToCome = code !== null && code.querySelector('.view-line, textarea') === null
      return !moves && !isToCome && document.querySelector('[aria-busy="true"]') === null
    }
    return new Promise<void>((done) => {
      let frames = 0
      const look = () => {
        frames = isAtRest() ? frames + 1 : 0
        if (frames < 10) requestAnimationFrame(look)
        else done()
      }
      look()
    })
  })
}

/** Takes a picture into test-results/, to be looked at by people: where there is time, or `WIRELINE_PICTURES=1` asks for it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!isLong && process.env.WIRELINE_PICTURES === undefined) return
  const file = resolve(import.meta.dirname, '../../test-results', `${name}.png`)
  mkdirSync(dirname(file), { recursive: true })
  await page.screenshot({ path: file, animations: 'disabled' })
}

/** Opens a text by dropping it, as where the button is in a menu; without waiting for what comes of it. */
export async function dropText(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file = '', content = '']) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], file))
      const at = { dataTransfer, bubbles: true, cancelable: true, clientX: 200, clientY: 400 }
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.querySelector('#flow')?.dispatchEvent(new DragEvent(kind, at))
    },
    [name, text],
  )
}

/** Runs the command that the command palette finds by these words. */
export async function runCommand(page: Page, words: string): Promise<void> {
  const box = page.getByRole('dialog').getByRole('combobox')
  // Right after the start nobody hears keys yet.
  await expect
    .poll(async () => {
      if (await box.isHidden()) await page.keyboard.press('Control+k')
      return await box.isVisible()
    })
    .toBe(true)
  await box.fill(words)
  await page.keyboard.press('Enter')
}

/** Opens a text as a dropped or chosen file would be. */
export async function openText(page: Page, name: string, text: string | Buffer): Promise<void> {
  const button = page.getByRole('button', { name: 'Open…', exact: true })
  await chooseFile(page, () => button.click(), name, text)
}
