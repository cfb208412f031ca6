import { expect, test } from 'vitest'
import { encodeLink } from '../../src/share/index.ts'
import { naughtyStrings, someNaughty } from '../fixtures/naughtyStrings.ts'
import { copied, dropText, explain, openApp, withBrowser } from './app.ts'
import { smallText } from './texts.ts'

withBrowser()

/** The app, and what must never happen in it: a request to elsewhere, a box that a script opens, another page. */
async function openWatched() {
  const app = await openApp()
  const { page, context } = app
  const ran: string[] = []
  const site = new URL(page.url()).origin
  page.on('dialog', (dialog) => {
    ran.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !/^(blob|data):/.test(request.url()))
      ran.push(`request ${request.url()}`)
  })
  context.on('page', (other) => ran.push(`page ${other.url()}`))
  return { ...app, ran }
}

/** Every string as a section, a label, a value, a key, a method and a name of something that runs. */
const everywhere = JSON.stringify({
  version: '1.0.0',
  sections: {
    main: someNaughty(0, 2).map((naughty) => ({ play: { url: `say:${naughty}` } })),
    ...Object.fromEntries(
      someNaughty(1, 2).map((naughty) => [
        naughty,
        [
          { label: naughty },
          { stream: { url: `wss://example.com/${naughty}`, control_id: naughty } },
          { set: { [naughty]: naughty } },
          { [naughty]: naughty },
        ],
      ]),
    ),
  },
})

test('all naughty strings in one flow: nothing runs, every pane shows it, and no byte is lost', async () => {
  const { page, ran } = await openWatched()
  await dropText(page, 'naughty.json', everywhere)
  await page.locator('[data-step="play"]').first().waitFor()
  const problems = page.getByRole('button', { name: /show the list/ })
  await expect.poll(() => problems.getAttribute('aria-busy'), { timeout: 60_000 }).toBe('false')
  await problems.click()
  await page.locator('li[data-problem]').first().waitFor()
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  const row = page.locator('[data-pane="outline"] [role="treeitem"]').first()
  await row.click()
  // Down the outline, whose rows show their steps in canvas and form.
  for (let at = 0; at < 40; at += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.locator('[data-pane="inspector"]').waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('<script>')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /YAML/ }).first().click()
  expect(await copied(page, 'Copy JSON')).toBe(everywhere)
  expect(ran).toEqual([])
})

test('as names of dropped files, and so of flows: each is shown as it is, and downloads as a file', async () => {
  const { page, ran } = await openWatched()
  for (const naughty of someNaughty(3, 40)) {
    const name = naughty.replaceAll('/', '-')
    await dropText(page, `${name}.yaml`, `${smallText}# ${JSON.stringify(name)}\n`)
    const shown = page.getByRole('banner').locator('[aria-description="Rename the flow"]')
    await expect.poll(() => shown.textContent(), { message: name }).toBe(name.trim() || 'untitled')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('toolbar', { name: 'Copy and download' })
        .getByRole('button', { name: 'Download YAML' })
        .click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.yaml$/)
  }
  expect(ran).toEqual([])
})

test('as names that are typed: of the flow, and in a form as a value and as a key', async () => {
  const { page, ran } = await openWatched()
  await page.locator('[data-palette="stream"]').click()
  await page.locator('[name="url"]').fill('wss://example.com/a')
  const plain = someNaughty(5, 40).filter((each) => /^[^\n\r\0]+$/.test(each))
  for (const naughty of plain) {
    await page.getByRole('banner').locator('[aria-description="Rename the flow"]').click()
    await page.getByRole('textbox', { name: 'Name of the flow' }).fill(naughty)
    await page.keyboard.press('Enter')
    const shown = page.getByRole('banner').locator('[aria-description="Rename the flow"]')
    await expect.poll(() => shown.textContent()).not.toBe('')
    await page.locator('[name="name"]').fill(naughty)
    await page.locator('[name="name"]').blur()
  }
  const json = await copied(page, 'Copy JSON')
  expect(JSON.parse(json).sections.main[0].stream.name).toBe(plain.at(-1))
  expect(ran).toEqual([])
})

test('as what a link carries: raw ones are refused in words, whole ones are shown', async () => {
  const { page, ran } = await openWatched()
  const follow = async (fragment: string) => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/shared/${fragment}`)
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  for (const naughty of someNaughty(7, 60)) await follow(naughty)
  for (const naughty of someNaughty(9, 60))
    await follow(encodeLink({ name: naughty, text: `${smallText}# ${naughty}\n` }).fragment ?? '')
  expect(ran).toEqual([])
  expect(naughtyStrings.length).toBeGreaterThan(400)
})

test('a script can’t make markup or a policy of its own on the page', async () => {
  const app = await openApp()
  const { page } = app
  const refused = await page.evaluate(() => {
    const tries: Record<string, () => unknown> = {
      markup: () => {
        document.body.innerHTML = '<img src="x">'
      },
      script: () => {
        document.createElement('script').text = 'window.ran = 1'
      },
      worker: () => new Worker('https://elsewhere.example/worker.js'),
      policy: () =>
        (
          window as unknown as {
            trustedTypes: { createPolicy: (name: string, rules: object) => void }
          }
        ).trustedTypes.createPolicy('mine', {}),
    }
    return Object.entries(tries).flatMap(([name, attempt]) => {
      try {
        attempt()
        return []
      } catch {
        return name
      }
    })
  })
  expect(refused).toEqual(['markup', 'script', 'worker', 'policy'])
  expect(await page.locator('[data-palette="stream"]').count()).toBe(1)
  explain(app, /Content.Security.Policy|trusted|TrustedTypes|TypeError|require-trusted/i)
})
