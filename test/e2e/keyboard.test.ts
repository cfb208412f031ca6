import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { copied, openApp, openText, picture, withBrowser } from './app.ts'
import { fullText } from './texts.ts'

withBrowser()

test('the same flow is built with the keyboard alone', async () => {
  const { page } = await openApp()
  await tabTo(page, (focus) => focus.palette === 'stream')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('[data-step="stream"]').count()).toBe(1)

  await tabTo(page, (focus) => focus.name === 'url')
  await page.keyboard.type('wss://example.com/audio-stream')
  await tabTo(page, (focus) => focus.name === 'name')
  await page.keyboard.type('live-transcription')
  await tabTo(page, (focus) => focus.name === 'track')
  const radio = (await focusOf(page)).type === 'radio'
  if (radio) {
    for (let press = 0; press < 5 && (await focusOf(page)).value !== 'both_tracks'; press += 1) {
      await page.keyboard.press('ArrowDown')
    }
  } else await page.keyboard.type('Both')
  await tabTo(page, (focus) => focus.name === 'status_url')
  await page.keyboard.type('https://example.com/stream-status')
  await tabTo(page, (focus) => /add .*parameter/i.test(focus.words))
  await page.keyboard.press('Enter')
  await tabTo(page, (focus) => focus.name === 'custom_parameters.0.key', { begin: false })
  await page.keyboard.type('customer_tier')
  await tabTo(page, (focus) => focus.name === 'custom_parameters.0.value')
  await page.keyboard.type('gold')
  await tabTo(page, (focus) => focus.words === 'Copy YAML')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(fullText)
  await picture(page, 'keyboard-stream')
})

test('steps are walked, moved, duplicated, deleted and brought back with the keyboard', async () => {
  const { page } = await openApp()
  for (const method of ['answer', 'stream', 'stop_stream', 'hangup']) {
    await tabTo(page, (focus) => focus.palette === method)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator(`[data-step="${method}"]`).count()).toBe(1)
  }
  const before = await copied(page, 'Copy YAML')
  expect(await order(page)).toEqual(['answer', 'stream', 'stop_stream', 'hangup'])

  await page.locator('[data-step="answer"]').focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await focusOf(page)).step).toBe('stream')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => order(page)).toEqual(['answer', 'stop_stream', 'stream', 'hangup'])
  expect((await focusOf(page)).step).toBe('stream')
  await page.keyboard.press('Control+d')
  await expect
    .poll(() => order(page))
    .toEqual(['answer', 'stop_stream', 'stream', 'stream', 'hangup'])
  await page.keyboard.press('Delete')
  await expect.poll(() => order(page)).toEqual(['answer', 'stop_stream', 'stream', 'hangup'])
  expect((await focusOf(page)).step).not.toBe('')

  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Control+z')
  await expect.poll(() => order(page)).toEqual(['answer', 'stream', 'stop_stream', 'hangup'])
  expect(await copied(page, 'Copy YAML')).toBe(before)
})

test('cut and paste carry SWML text', async () => {
  const { page } = await openApp()
  for (const method of ['stream', 'hangup'])
    await page.locator(`[data-palette="${method}"]`).click()
  await page.locator('[data-step="stream"]').click()
  await page.keyboard.press('Control+x')
  await expect.poll(() => order(page)).toEqual(['hangup'])
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^- stream: \{\}\n?$/)
  await page.locator('[data-step="hangup"]').click()
  await page.keyboard.press('Control+v')
  await expect.poll(() => order(page)).toEqual(['hangup', 'stream'])
})

test('once a message or a notice is closed, keys go to the flow, not into the code', async () => {
  const { page } = await openApp({
    before: async (fresh) => {
      await fresh.addInitScript(() => {
        indexedDB.open('wireline', 9)
      })
    },
  })
  await openText(page, 'full.yaml', fullText)
  const step = () => focusOf(page).then((focus) => focus.step)
  // The flow that was opened gets the keyboard, once it is drawn.
  await expect.poll(step).toBe('stream')
  for (const name of ['Close this notice', 'Close message']) {
    const close = page.getByRole('button', { name })
    await close.focus()
    await page.keyboard.press('Enter')
    await close.waitFor({ state: 'detached' })
    await expect.poll(step).toBe('stream')
  }
})

type Focus = {
  palette: string
  step: string
  name: string
  type: string
  value: string
  words: string
}

/** What has the keyboard's focus, in a user's terms. */
async function focusOf(page: Page): Promise<Focus> {
  return await page.evaluate(() => {
    const at = document.activeElement
    const attribute = (name: string) => at?.getAttribute(name) ?? ''
    return {
      palette: attribute('data-palette'),
      step:
        at?.closest('[data-step]')?.getAttribute('data-step') ??
        at?.querySelector('[data-step]')?.getAttribute('data-step') ??
        '',
      name: attribute('name'),
      type: attribute('type'),
      value: at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.value : '',
      words: attribute('aria-label') || (at?.textContent ?? '').trim(),
    }
  })
}

/** Presses Tab (and in lists the arrow keys) until the focus is where it should be, as a person would. */
async function tabTo(
  page: Page,
  there: (focus: Focus) => boolean,
  options: { begin?: boolean } = {},
): Promise<void> {
  if (options.begin === false && there(await focusOf(page))) return
  for (let press = 0; press < 160; press += 1) {
    const focus = await focusOf(page)
    if (there(focus)) return
    await page.keyboard.press('Tab')
    // The palette is one tab stop whose entries are walked with Home and the arrows.
    if ((await focusOf(page)).palette !== '') await page.keyboard.press('Home')
    for (let arrow = 0; arrow < 60; arrow += 1) {
      const now = await focusOf(page)
      if (now.palette === '' || there(now)) break
      await page.keyboard.press('ArrowDown')
      if ((await focusOf(page)).palette === now.palette) break
    }
  }
  throw new Error(`Tab never got there; last: ${JSON.stringify(await focusOf(page))}`)
}

async function order(page: Page): Promise<string[]> {
  return await page.locator('[data-step]').evaluateAll((cards) =>
    cards
      .map((card) => ({
        method: card.getAttribute('data-step') ?? '',
        at: Number(card.getAttribute('data-path')?.split('.').at(-1)),
      }))
      .sort((a, b) => a.at - b.at)
      .map(({ method }) => method),
  )
}

test('the arrows reach empty branches, where "+" adds and F2 names, and back', async () => {
  const { page } = await openApp()
  await openText(page, 'branches.yaml', branches)
  const element = () =>
    page.evaluate(() => {
      const { activeElement } = document
      const { path, insert } = (activeElement as HTMLElement | null)?.dataset ?? {}
      return path ?? (insert === undefined ? 'nowhere' : (activeElement?.ariaLabel ?? ''))
    })
  await page.locator('[data-path="sections.main.0"]').click()
  await page.keyboard.press('ArrowDown')
  await expect.poll(element).toBe('sections.main.0.switch.case.phone.0')
  await page.keyboard.press('ArrowRight')
  await expect.poll(element).toMatch(/^Add a step here, the first under If sip of Choose by value/)
  await page.keyboard.press('ArrowRight')
  await expect.poll(element).toMatch(/^Add a step here, the first under Otherwise/)
  await page.keyboard.press('ArrowDown')
  await expect.poll(element).toBe('sections.main.1')
  await page.keyboard.press('ArrowUp')
  await expect.poll(element).toBe('sections.main.0.switch.case.phone.0')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('+')
  await page.keyboard.type('hang')
  await page.keyboard.press('Enter')
  await expect.poll(element).toBe('sections.main.0.switch.case.sip.0')
})

test('Escape and F6 lead from form and code back to the selected step, and undo to what came back', async () => {
  const { page } = await openApp()
  await openText(page, 'branches.yaml', branches)
  const path = 'sections.main.0.switch.case.phone.0'
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.path)
  const pane = () =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'))
  await page.locator('[data-path="sections.main.0"]').click()
  await page.keyboard.press('ArrowDown')
  await expect.poll(focused).toBe(path)
  await page.keyboard.press('Enter')
  await expect.poll(pane).toBe('inspector')
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe(path)
  await page.keyboard.press('F6')
  await expect.poll(pane).toBe('inspector')
  await page.keyboard.press('Shift+F6')
  await expect.poll(focused).toBe(path)
  await page.keyboard.press('Delete')
  await expect.poll(focused).toBe('sections.main.0')
  await page.keyboard.press('Control+z')
  await expect.poll(focused).toBe(path)
})

test('the canvas is at most five Tab stops, whichever step has the keyboard', async () => {
  const { page } = await openApp()
  await openText(page, 'branches.yaml', branches)
  await page.locator('[data-path="sections.main.0"]').click()
  const seen = new Set<string>()
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Home', 'End']) {
    await page.keyboard.press(key)
    const stops = await page.locator('[data-pane="canvas"] *').evaluateAll((all) =>
      all.flatMap((each) => {
        const isStop = each instanceof HTMLElement && each.tabIndex >= 0 && each.checkVisibility()
        return isStop && !each.matches(':disabled') ? [each.ariaLabel ?? each.tagName] : []
      }),
    )
    expect(stops.length, stops.join('\n')).toBeLessThanOrEqual(5)
    for (const stop of stops) seen.add(stop)
  }
  expect(seen.size).toBeGreaterThan(5)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Add section')
})

const branches = `sections:
  main:
    - switch:
        variable: call.type
        case:
          phone:
            - play: "say:phone"
          sip: []
        default: []
    - hangup: {}
`
