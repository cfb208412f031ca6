import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { templates } from '../../src/flows/templates/index.ts'
import { decodeLink, encodeLink } from '../../src/share/index.ts'
import { canary } from '../fixtures/canaries.ts'
import {
  atRest,
  axeViolations,
  copied,
  downloaded,
  openApp,
  openExport,
  openText,
  picture,
  withBrowser,
} from './app.ts'
import { some, themes } from './scope.ts'

withBrowser()

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const text = `# Mine: streams   everything
version: 1.0.0
sections:
  main:
    - answer: {}
    -   stream:    # odd spacing stays
            url: wss://me:${canary}@example.com/audio?token=${canary}
            authorization_bearer_token: ${canary}
    - hangup: {}
`

/** What stands behind the page’s address for a flow. */
function hashOf(name: string, flow: string): string {
  return `#/shared/${encodeLink({ name, text: flow }, { withSecrets: true }).fragment}`
}

const menu = templates.find(({ id }) => id === 'ivr-menu')?.text ?? ''
const preview = (page: Page) => page.getByRole('dialog', { name: 'Shared flow' })

/** The page’s address without what stands behind the `#`. */
function withoutHash(page: Page): string {
  return page.url().replace(/#.*/, '')
}

/** All that this device keeps for the site. */
async function stored(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name = '' } of await indexedDB.databases()) {
      const open = indexedDB.open(name)
      const database = await new Promise<IDBDatabase>((done) => {
        open.onsuccess = () => done(open.result)
      })
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll()
        await new Promise((done) => {
          all.onsuccess = done
        })
        kept.push([name, store, all.result])
      }
      database.close()
    }
    return JSON.stringify([kept, document.cookie])
  })
}

async function clipboard(page: Page): Promise<string> {
  return await page.evaluate(() => navigator.clipboard.readText())
}

test('a flow goes from one device to another by a link, without its secrets and with every other byte', async () => {
  const { page } = await openApp()
  await openText(page, 'hotline.yaml', text)
  await page.locator('[data-step="stream"]').waitFor()
  await (await openExport(page)).getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share', exact: true })
  await dialog.getByText('Left out: 2 secrets').waitFor()
  const list = dialog.getByRole('list', { name: 'Secrets of this flow' })
  expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
    'Secret in “WebSocket address” · Start audio stream, step 2 of 3 in main',
    'Bearer token · Start audio stream, step 2 of 3 in main',
  ])
  await atRest(page)
  await picture(page, 'share')
  await dialog.getByRole('button', { name: 'Copy link' }).click()
  await page
    .getByText(/^Copied link without 2 secrets/)
    .first()
    .waitFor()
  const link = await clipboard(page)
  expect(link).toMatch(/^http:.*\/#\/shared\/1[\w-]+$/)

  const other = await openApp({ at: new URL(link).hash })
  const opened = preview(other.page)
  await opened.getByRole('heading', { name: 'hotline' }).waitFor()
  await opened.getByText(/^3 steps in 1 section · /).waitFor()
  const handedOn = text.replaceAll(canary, '<secret-left-out>')
  expect(await opened.getByRole('textbox').inputValue()).toBe(handedOn)
  await opened.getByRole('button', { name: 'Keep a copy' }).click()
  await opened.waitFor({ state: 'detached' })
  await other.page.getByText('Kept a copy of hotline').first().waitFor()
  await expect.poll(() => other.page.url()).toMatch(/#\/flow\/\w+$/)
  expect(await copied(other.page, 'Copy YAML')).toBe(handedOn)
  // It is a flow of its own: there is nothing to undo in it, and a reload finds it.
  expect(await other.page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(
    true,
  )
  await other.page.reload()
  await other.page.locator('[data-step="stream"]').waitFor()
})

test('secrets come along only when that is asked for', async () => {
  const { page } = await openApp()
  await openText(page, 'hotline.yaml', text)
  await page.locator('[data-step="stream"]').waitFor()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('combobox').fill('share')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Share', exact: true })
  const flowIn = async () => {
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
    return JSON.stringify(decodeLink(new URL(link).hash.slice('#/shared/'.length)))
  }
  await dialog.waitFor()
  expect(await flowIn()).not.toContain(canary)
  await dialog.getByRole('checkbox', { name: /^Include secrets/ }).check()
  await dialog.getByText('Not left out: 2 secrets').waitFor()
  expect(JSON.parse(await flowIn()).text).toBe(text)
  await dialog.getByRole('checkbox', { name: /^Include secrets/ }).uncheck()
  expect(await flowIn()).not.toContain(canary)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('combobox').fill('copy link')
  await page.keyboard.press('Enter')
  await page
    .getByText(/^Copied link without 2 secrets/)
    .first()
    .waitFor()
  const fragment = new URL(await clipboard(page)).hash.slice('#/shared/'.length)
  expect(JSON.stringify(decodeLink(fragment))).not.toContain(canary)
})

test('opening a link asks nobody for anything and stores nothing until a copy is kept', async () => {
  const { page } = await openApp()
  await openText(page, 'mine.yaml', text)
  await page.getByText('Saved on this device').first().waitFor()
  const mine = await stored(page)
  const before = page.url()
  const url = withoutHash(page)
  const asked: string[] = []
  page.on('request', (request) => {
    const own = new URL('.', url).href
    // The icon is the browser’s own wish.
    if (request.url() === `${own}icon.svg`) return
    const isPart = request.method() === 'GET' && request.url().startsWith(`${own}assets/`)
    asked.push(isPart ? 'a part of Wireline' : `${request.resourceType()} ${request.url()}`)
  })
  // In the page that is open, by following the link.
  await page.goto(url + hashOf('Theirs', `${menu}    - play: https://elsewhere.example/a.mp3\n`))
  await preview(page)
    .getByText(/^1[0-9] steps in 3 sections · /)
    .waitFor()
  await atRest(page)
  expect(asked.filter((each) => each !== 'a part of Wireline')).toEqual([])
  asked.length = 0
  // Another one, now that all of Wireline’s own that it takes is there.
  await page.goto(url + hashOf('Others', templates[0]?.text ?? ''))
  await preview(page).getByRole('heading', { name: 'Others' }).waitFor()
  await atRest(page)
  expect(asked).toEqual([])
  expect(await stored(page)).toBe(mine)
  await preview(page).getByRole('button', { name: 'Close' }).last().click()
  await preview(page).waitFor({ state: 'detached' })
  expect(page.url()).toBe(before)
  expect(await copied(page, 'Copy YAML')).toBe(text)
  expect(await stored(page)).toBe(mine)
  // From the beginning, as from a mail.
  await page.goto('about:blank')
  await page.goto(url + hashOf('Theirs', menu))
  await preview(page).getByRole('heading', { name: 'Theirs' }).waitFor()
  await atRest(page)
  expect(asked.filter((each) => each !== 'a part of Wireline')).toEqual([
    // Without what stands behind the #, which no browser sends.
    expect.stringMatching(`^document ${url}`),
    `script ${new URL('theme.js', url).href}`,
  ])
  expect(await stored(page)).toBe(mine)
  await preview(page).getByRole('button', { name: 'Keep a copy' }).click()
  await page.getByText('Kept a copy of Theirs').first().waitFor()
  await expect.poll(() => stored(page)).toContain('We did not get your choice')
  // What was open isn’t lost.
  expect(await stored(page)).toContain('odd spacing stays')
})

const broken: readonly (readonly [string, string, RegExp])[] = [
  ['cut off', hashOf('x', menu).slice(0, -20), /isn’t whole/],
  ['changed', hashOf('x', menu).replace(/.{8}$/, 'AAAAAAAA'), /isn’t whole/],
  ['empty', '#/shared/', /isn’t whole/],
  ['of a Wireline to come', hashOf('x', menu).replace('shared/1', 'shared/2'), /newer Wireline/],
  ['full of markup', '#/shared/<img src=x onerror=alert(1)>', /newer Wireline|isn’t whole/],
]

test.each(some(broken, 3))(
  'a link that is %s says so, and leaves all as it was',
  async (_, at, words) => {
    const { page } = await openApp({ at })
    const dialog = page.getByRole('dialog', { name: 'This link can’t be opened' })
    await dialog.getByText(words).waitFor()
    await dialog.getByRole('button', { name: 'Close' }).last().press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => page.url()).toMatch(/#\/flow\/\w+$/)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  },
)

test('names and texts of a link run nothing and break nothing', async () => {
  const markup = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'
  const hostile = [
    [markup, `sections:\n  main:\n    - play: '${markup.replaceAll("'", "''")}'\n`],
    [
      '__proto__',
      '{"__proto__": {"ran": 1}, "sections": {"__proto__": [{"__proto__": {}}], "main": [{"constructor": 1}]}}',
    ],
    ['\u202Egnp.exe\u0000\n', '\uFEFF- \ud83d\r\n- *nobody\n'],
    ['', ''],
  ] as const
  const { page } = await openApp()
  const url = withoutHash(page)
  for (const [name, flow] of hostile) {
    await page.goto(url + hashOf(name, flow))
    await preview(page).waitFor()
    await expect
      .poll(() => preview(page).getByRole('textbox').inputValue())
      .toBe(flow.replaceAll('\r\n', '\n').replaceAll('\0', ''))
    await preview(page).getByRole('button', { name: 'Keep a copy' }).click()
    await preview(page).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => 'ran' in window || 'ran' in {})).toBe(false)
  }
})

test('a flow that is too long for a link says so and offers the file', async () => {
  const { page } = await openApp()
  let random = 7
  const words = Array.from({ length: 9_000 }, () => {
    random = (random * 48_271) % 2_147_483_647
    return random.toString(36)
  }).join(' ')
  const long = `sections:\n  main:\n    - play: "say:${words}"\n`
  await openText(page, 'long.yaml', long)
  await page.locator('[data-step="play"]').waitFor()
  await (await openExport(page)).getByRole('button', { name: 'Copy link' }).click()
  const said = page.getByText(/too long for a link/).filter({ visible: true })
  await said.first().waitFor()
  await (await openExport(page)).getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share', exact: true })
  await dialog.getByText(/too long for a link/).waitFor()
  expect(await dialog.getByRole('button', { name: 'Copy link' }).count()).toBe(0)
  const button = dialog.getByRole('button', { name: 'Download file' })
  const download = await downloaded(page, () => button.click())
  expect(download.suggestedFilename()).toBe('long.yaml')
})

test('where the clipboard is refused, the link is offered selected', async () => {
  const { page, context } = await openApp()
  await context.clearPermissions()
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  await (await openExport(page)).getByRole('button', { name: 'Copy link' }).click()
  const area = page.getByRole('dialog', { name: 'Copy link' }).getByRole('textbox')
  expect(await area.inputValue()).toContain('#/shared/1')
})

test('a device that can share gets the link to send', async () => {
  const { page } = await openApp({
    ...phone,
    before: async (opening) => {
      await opening.addInitScript(() => {
        Object.assign(navigator, {
          share: (what: unknown) => {
            Object.assign(window, { sent: what })
            return Promise.resolve()
          },
        })
      })
    },
  })
  await page.getByRole('button', { name: 'Export', exact: true }).tap()
  await page.getByRole('button', { name: 'Share', exact: true }).tap()
  const dialog = page.getByRole('dialog', { name: 'Share', exact: true })
  await dialog.getByRole('button', { name: 'Share…' }).tap()
  const sent = await page.evaluate(() => Object(window).sent)
  expect(sent).toEqual({ title: 'untitled', url: expect.stringContaining('#/shared/1') })
  expect(await axeViolations(page)).toEqual([])
})

test.each(themes('dark'))('both ends of a link are for everyone, %s', async (colorScheme) => {
  const { page } = await openApp({ colorScheme })
  const url = withoutHash(page)
  await openText(page, 'hotline.yaml', text)
  await page.locator('[data-step="stream"]').waitFor()
  const exporting = await openExport(page)
  await atRest(page)
  expect(await axeViolations(page), 'export').toEqual([])
  await exporting.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('checkbox', { name: /^Include secrets/ }).check()
  await atRest(page)
  expect(await axeViolations(page), 'share').toEqual([])
  await page.keyboard.press('Escape')
  await page.goto(url + hashOf('Phone menu', text))
  await preview(page)
    .getByText(/problem/)
    .first()
    .waitFor()
  await atRest(page)
  expect(await axeViolations(page), 'preview').toEqual([])
  await picture(page, `shared-${colorScheme}`)
})

test('a shared flow is kept by the keyboard alone, and the keyboard stays in the flow', async () => {
  const { page } = await openApp({ at: hashOf('Phone menu', menu) })
  await preview(page)
    .getByText(/^1[0-9] steps/)
    .waitFor()
  for (let tabs = 0; tabs < 8; tabs += 1) {
    if (
      await preview(page)
        .getByRole('button', { name: 'Keep a copy' })
        .evaluate((each) => each === document.activeElement)
    )
      break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await preview(page).waitFor({ state: 'detached' })
  await expect
    .poll(() =>
      page.evaluate(() =>
        document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'),
      ),
    )
    .toBe('canvas')
})

test('on a phone the preview fits, scrolls down only, and a copy can be kept by touch', async () => {
  const { page } = await openApp({ ...phone, at: hashOf('Phone menu', menu) })
  await preview(page)
    .getByText(/^1[0-9] steps/)
    .waitFor()
  await atRest(page)
  const box = await preview(page).boundingBox()
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true)
  expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 999) <= 844).toBe(true)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  const drawn = await preview(page).getByRole('img').boundingBox()
  const text = await preview(page).getByRole('textbox').boundingBox()
  expect((drawn?.y ?? 999) + (drawn?.height ?? 999)).toBeLessThanOrEqual(text?.y ?? 0)
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'shared-phone')
  await preview(page).getByRole('button', { name: 'Keep a copy' }).tap()
  await page.locator('[data-step="prompt"]').first().waitFor()
})

test('what is open when a link is followed stays untouched below, its dialog closed', async () => {
  const { page } = await openApp()
  await openExport(page)
  await page.goto(inject('appUrl') + hashOf('Phone menu', menu))
  await preview(page).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(1)
  await page.goBack()
  await preview(page).waitFor({ state: 'detached' })
  await page.goForward()
  await preview(page).waitFor()
  await page.keyboard.press('Escape')
  await preview(page).waitFor({ state: 'detached' })
  await page.reload()
  await page.locator('[data-pane]').first().waitFor()
  await atRest(page)
  expect(await preview(page).count()).toBe(0)
})
