import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openApp, picture, withBrowser } from './app.ts'
import { isLong } from './scope.ts'

withBrowser()

// At these the bar or the panes change; the others are looked at where there is time.
const edges = [320, 420, 699, 700, 1100, 1101, 1280]
const widths = !isLong
  ? edges
  : [...edges, 390, 600, 820, 1024, 1440, 1600, 1920].sort((a, b) => a - b)
const longName = 'The flow of all flows, with a name that nobody would ever want to read in a bar, '

/** Lets the device seem to be full. */
async function fill(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
}

const states = [
  { name: 'plain', hasLongName: false, full: false },
  { name: 'with a long name', hasLongName: true, full: false },
  { name: 'not saved', hasLongName: false, full: true },
  { name: 'all at once', hasLongName: true, full: true },
]

const looked = isLong ? states : states.filter(({ hasLongName, full }) => hasLongName === full)

/** What reaches out of the window, of the page and of all that is to be used in it. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = '[data-pane], header button, aside button, nav button'
    const out = [...document.querySelectorAll<HTMLElement>(all)].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect()
      const isHidden = width === 0 || each.closest('[data-pane="canvas"]') !== null
      return !(isHidden && each.dataset.pane === undefined) && (left < 0 || right > innerWidth)
    })
    const said = out.map((each) => each.dataset.pane ?? each.innerText)
    return document.documentElement.scrollWidth > innerWidth ? [...said, 'the page'] : said
  })
}

async function placeOf(page: Page, name: string): Promise<number> {
  const box = await page.getByRole('button', { name, exact: true }).boundingBox()
  return Math.round(box?.x ?? -1)
}

for (const hasTouch of [false, true]) {
  const pointer = hasTouch ? 'fingers' : 'a mouse'
  test(`with ${pointer}, from 320 px up all that is said in the bar leaves form and code in the window, undo and redo in their place`, async () => {
    const places = new Map<number, number[]>()
    for (const { name, hasLongName, full } of looked) {
      const { page } = await openApp({ hasTouch, ...(full && { before: fill }) })
      await page.locator('[data-palette="stream"], [data-palette="answer"]').first().click()
      if (hasLongName) await rename(page, longName)
      if (full) await page.getByText('Not saved: ').waitFor()
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        const tabs = page.getByRole('navigation', { name: 'Panes' })
        await expect.poll(() => tabs.count()).toBe(width <= 1100 ? 1 : 0)
        for (const [pane, tab] of panes) {
          if (width <= 1100) await tabs.getByRole('button', { name: tab }).click()
          await page.locator(`[data-pane="${pane}"]`).waitFor()
          expect(await outside(page), `${name}, ${width} px, ${pane}`).toEqual([])
        }
        const here = [await placeOf(page, 'Undo'), await placeOf(page, 'Redo')]
        expect(here, `${name}, ${width} px`).toEqual(places.get(width) ?? here)
        places.set(width, here)
        if (width === 320 || width === 1101) await picture(page, `bar-${name}-${width}-${hasTouch}`)
      }
    }
  }, 240_000)
}

const panes = [
  ['canvas', 'Flow'],
  ['inspector', 'Form'],
  ['source', 'Code'],
] as const

async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'untitled', exact: true }).click()
  await page.getByRole('textbox', { name: 'Name of the flow' }).fill(name)
  await page.keyboard.press('Enter')
}

test('from 768 to 1100 px the flow and the form of its selected step are in sight together, each wide enough', async () => {
  const { page } = await openApp({ viewport: { width: 1440, height: 900 } })
  await page.locator('[data-palette="stream"]').click()
  for (const width of [768, 900, 1024, 1100]) {
    await page.setViewportSize({ width, height: 900 })
    const tabs = page.getByRole('navigation', { name: 'Panes' })
    await tabs.getByRole('button', { name: 'Form' }).click()
    const flow = await page.locator('[data-pane="canvas"]').boundingBox()
    const form = await page.locator('[data-pane="inspector"]').boundingBox()
    expect(flow?.width, `the flow at ${width} px`).toBeGreaterThanOrEqual(400)
    expect(form?.width, `the form at ${width} px`).toBeGreaterThanOrEqual(320)
    // What was in the middle stays there, so that the card is seen whole.
    await expect
      .poll(async () => {
        const card = await page.locator('[data-step="stream"]').boundingBox()
        return (card?.x ?? 0) + (card?.width ?? 0)
      })
      .toBeLessThanOrEqual(flow?.width ?? 0)
    await picture(page, `two-panes-${width}`)
    await tabs.getByRole('button', { name: 'Flow' }).click()
  }
})
