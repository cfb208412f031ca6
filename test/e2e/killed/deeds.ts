import type { Page } from 'playwright'

export type Random = () => number

type Deed = (page: Page, random: Random) => Promise<void>

/** What people do, each with whatever is there; where it isn't possible at this moment nothing happens. */
export const deeds: Readonly<Record<string, Deed>> = {
  async form(page, random) {
    const steps = page.locator('[data-pane="canvas"] [data-step]')
    await steps.nth(below(random, await steps.count())).click({ timeout: 700 })
    const field = page
      .locator('[data-pane="inspector"] form input[type="text"], [name="url"]')
      .first()
    await field.fill(`wss://example.com/${word(random)}`, { timeout: 700 })
  },
  async code(page, random) {
    const area = page.locator('[data-pane="source"] textarea')
    await area.focus({ timeout: 700 })
    await page.keyboard.press('Control+End')
    await page.keyboard.type(`# ${word(random)} ${word(random)}\n`, { delay: below(random, 40) })
  },
  async drag(page) {
    const [from, to] = [
      page.locator('[data-palette="stream"]'),
      page.locator('[data-pane="canvas"]'),
    ]
    await from.dragTo(to, { timeout: 1_500 })
  },
  async undo(page) {
    await page
      .locator('[data-pane="canvas"]')
      .focus({ timeout: 300 })
      .catch(() => undefined)
    await page.keyboard.press('Control+z')
  },
  async redo(page) {
    await page.keyboard.press('Control+y')
  },
  async open(page, random) {
    const button = page.getByRole('button', { name: 'Open…', exact: true })
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser', { timeout: 1_500 }),
      button.click({ timeout: 700 }),
    ])
    await chooser.setFiles({
      name: `${word(random)}.yaml`,
      mimeType: 'application/yaml',
      buffer: Buffer.from(fileText(random)),
    })
  },
  async new(page) {
    await page.getByRole('button', { name: 'New', exact: true }).click({ timeout: 700 })
  },
  async home(page) {
    await page.locator('header a[title="All flows"]').click({ timeout: 700 })
    await page.locator('[data-flow]').first().waitFor({ timeout: 1_500 })
  },
  async go(page, random) {
    await page.evaluate(() => {
      location.hash = '#/'
    })
    const flows = page.locator('[data-flow] a')
    await flows.first().waitFor({ timeout: 1_500 })
    await flows.nth(below(random, Math.min(6, await flows.count()))).click({ timeout: 700 })
    await page.locator('[data-pane="source"] textarea').waitFor({ timeout: 1_500 })
  },
  async back(page) {
    await page.goBack({ timeout: 1_000 })
  },
  async template(page, random) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('template')
    await page.keyboard.press('Enter')
    const items = page.getByRole('radiogroup', { name: 'Templates' }).locator('label')
    await items.first().waitFor({ timeout: 1_500 })
    await items.nth(below(random, await items.count())).click({ timeout: 700 })
    await page.getByRole('button', { name: 'Use this template' }).click({ timeout: 700 })
  },
  async rename(page, random) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('rename section')
    await page.keyboard.press('Enter')
    await page.keyboard.type(word(random))
    await page.keyboard.press('Enter')
  },
  async paste(page, random) {
    const text = `- play:\n    url: say:${word(random)}\n`
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await page.locator('[data-pane="canvas"] [data-step]').first().click({ timeout: 700 })
    await page.keyboard.press('Control+v')
  },
}

export function below(random: Random, count: number): number {
  return Math.floor(random() * count)
}

function word(random: Random): string {
  return below(random, 36 ** 4).toString(36)
}

/** Short, above what the journal takes, and one that can't be read. */
function fileText(random: Random): string {
  const steps = [3, 40, 2_500, 6_000][below(random, 4)] ?? 3
  const lines = Array.from(
    { length: steps },
    (_, at) => `    - play:\n        url: say:${at}, ${word(random)}\n`,
  )
  const text = `version: 1.0.0\nsections:\n  main:\n${lines.join('')}`
  return below(random, 8) === 0 ? `${text}  - [\n` : text
}
