import { expect, test } from 'vitest'
import { copied, openApp, openText, picture, withBrowser } from './app.ts'
import { some } from './scope.ts'
import { smallText } from './texts.ts'

withBrowser()

/** By file: what is in it, and where and in which words the page says what is wrong with it. */
const nasty: Record<string, string | Buffer> = {
  'empty.yaml': '',
  'binary.yaml': Buffer.from(Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256)),
  'deep.json': '['.repeat(20_000),
  'aliases.yaml': aliasBomb(),
  'proto.yaml':
    'version: 1.0.0\nsections:\n  main:\n    - set:\n        __proto__: { polluted: true }\n',
  'twice.yaml': 'version: 1.0.0\nversion: 1.0.0\nsections:\n  main:\n    - answer: {}\n',
  'several.yaml': '---\nsections: { main: [ { answer: {} } ] }\n---\nother: 1\n',
  'not-swml.yaml': 'apiVersion: v1\nkind: Pod\n',
  'broken.yaml':
    'version: 1.0.0\nsections:\n  main:\n    - play: "never closed\n    - hangup: {}\n',
  'words.txt': 'Dear Sir or Madam,\nthis is a letter.\n',
}

/** What the page says of each: over the canvas, as a notice, or in the list of problems. `none`: it is a flow like any other. */
const said: Record<string, ['banner' | 'notice' | 'problems', RegExp] | 'none'> = {
  'empty.yaml': ['problems', /no call flow here yet/],
  'binary.yaml': ['notice', /isn’t a text file/],
  'deep.json': ['banner', /nested more than 200 levels deep/],
  'aliases.yaml': ['banner', /would become too large/],
  'proto.yaml': 'none',
  'twice.yaml': ['problems', /“version” is already set above/],
  'several.yaml': ['problems', /starts another document here/],
  'not-swml.yaml': ['problems', /isn’t a call flow yet/],
  'broken.yaml': ['banner', /double quotes isn’t closed/],
  'words.txt': ['problems', /isn’t SWML/],
}

for (const [name, text] of some(Object.entries(nasty), 5)) {
  test(`${name} is opened with a clear message, and what was there is one step back`, async () => {
    const { page } = await openApp()
    await page.locator('[data-palette="stream"]').click()
    await page.locator('[name="url"]').fill('wss://example.com/audio-stream')
    await openText(page, name, text)
    const message = said[name] ?? 'none'
    if (message === 'none') await page.getByRole('button', { name: /^No problems/ }).waitFor()
    else {
      const [place, words] = message
      if (place === 'problems')
        await page.getByRole('button', { name: /problems?.*: show the list/ }).click()
      const list = page.getByRole('region', { name: 'Problems' }).locator('[data-problem]')
      const places = {
        banner: page.locator('[role="alert"][data-stale]'),
        notice: page.locator('[data-tone="error"]'),
        problems: list,
      }
      await places[place].filter({ hasText: words }).first().waitFor()
      if (place === 'problems') await page.getByRole('button', { name: 'Close problems' }).click()
    }
    // Its own keys alone would come back from the page: asked there, what others have got would show.
    expect(await page.evaluate(() => 'polluted' in {} || 'polluted' in [])).toBe(false)
    await picture(page, `bad-${name.replace(/\W/g, '-')}`)
    // A file that couldn't be opened has changed nothing; one that was opened is a flow of its own.
    if ((await page.locator('[data-step="stream"]').count()) === 0) await page.goBack()
    await page.locator('[data-pane="canvas"] [data-step="stream"]').waitFor()
    expect(await copied(page, 'Copy YAML')).toBe(smallText)
  })
}

const unread = 'version: 1.0.0\nsections:\n  main:\n    - answer: {}\n    - play: "never closed\n'

for (const [name, viewport] of [
  ['in the code editor', { width: 1440, height: 900 }],
  ['in the plain one of small screens', { width: 390, height: 844 }],
] as const)
  test(`what is wrong in a text that can’t be read says its line and leads there, ${name}`, async () => {
    const isSmall = viewport.width < 500
    const { page } = await openApp({ viewport, hasTouch: isSmall })
    await page.evaluate((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'broken.yaml'))
      window.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      )
    }, unread)
    await page.locator('[data-stale][role="alert"]').waitFor()
    await page.getByRole('button', { name: /show the list/ }).click()
    const row = page.getByRole('region', { name: 'Problems' }).locator('[data-problem]').first()
    expect(await row.innerText()).toContain('line 5')
    await row.locator('[data-jump]').click()
    const editor = page.locator(isSmall ? '[data-plain-editor]' : '.monaco-editor textarea')
    await expect.poll(() => editor.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.type('"')
    await page.locator('[data-stale]').waitFor({ state: 'hidden' })
  })

test('a 5 MB file opens or is refused in words, and the tab stays responsive', async () => {
  const { page } = await openApp()
  const step =
    '    - play:\n        url: "say:One of very many steps, with some words to make it longer"\n'
  const text = `version: 1.0.0\nsections:\n  main:\n${step.repeat(Math.ceil(5_000_000 / step.length))}`
  await openText(page, 'big.yaml', text)
  const outcome = page.locator('[data-tone="error"], [data-step="play"]').first()
  let worst = 0
  while (!(await outcome.isVisible())) {
    const from = Date.now()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
    worst = Math.max(worst, Date.now() - from)
  }
  // Not a measurement: only that the tab never hangs for seconds.
  expect(worst).toBeLessThan(5_000)
  const refused = page.locator('[data-tone="error"]').filter({ hasText: /up to 5 MB/ })
  if ((await refused.count()) === 0)
    await expect.poll(() => page.locator('[data-step="play"]').count()).toBeGreaterThan(1)
  await picture(page, 'bad-5mb')
})

test('without storage the app works and says that nothing is saved', async () => {
  const { page } = await openApp({
    before: async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'indexedDB', { get: () => undefined })
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      })
    },
  })
  await page.locator('[data-palette="stream"]').click()
  await expect.poll(() => page.locator('[data-step="stream"]').count()).toBe(1)
  await expect.poll(() => page.getByRole('banner').innerText()).toMatch(/not saved/i)
})

test('a full disk is said, with a way to keep the work', async () => {
  const { page } = await openApp({
    before: async (page) => {
      await page.addInitScript(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      })
    },
  })
  await page.locator('[data-palette="stream"]').click()
  await expect.poll(() => page.getByRole('banner').innerText()).toMatch(/not saved/i)
})

test('where the clipboard is refused, the text is offered selected', async () => {
  const { page } = await openApp({
    permissions: [],
    before: async (page) => {
      await page.addInitScript(() => {
        const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: refuse, readText: refuse },
        })
      })
    },
  })
  await page.locator('[data-palette="stop_stream"]').click()
  await page.getByRole('button', { name: 'Copy YAML', exact: true }).click()
  const offered = page.getByRole('dialog').locator('textarea')
  await expect.poll(() => offered.inputValue()).toContain('- stop_stream: {}')
  await expect
    .poll(() =>
      offered.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
    )
    .toBeGreaterThan(20)
})

function aliasBomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 12; level += 1) {
    lines.push(
      `a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`,
    )
  }
  return `${lines.join('\n')}\nsections:\n  main:\n    - set:\n        bomb: *a11\n`
}
