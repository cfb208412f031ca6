import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, chromium, type Page } from 'playwright'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs'

const executablePath = findChromium()

/** The canvas in a real browser, with a real document, driven as a person does. */
describe.skipIf(executablePath === undefined)('the canvas (needs Chromium)', () => {
  let server: PreviewServer
  let folder: string
  let browser: Browser
  let page: Page
  let address: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wireline-canvas-'))
    const common = { configFile: false, root: process.cwd(), logLevel: 'error' } as const
    await build({
      ...common,
      base: './',
      plugins: [react()],
      worker: { format: 'es' },
      build: { outDir: folder, rollupOptions: { input: 'test/canvas/harness.html' } },
    })
    server = await preview({ ...common, build: { outDir: folder }, preview: { port: 0 } })
    address = `${server.resolvedUrls?.local[0]}test/canvas/harness.html`
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: chromiumArguments,
    })
  }, 180_000)

  afterEach(async () => {
    await page?.context().close()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    if (folder !== undefined) await rm(folder, { recursive: true })
  })

  async function open(query: string, touch = false): Promise<Page> {
    const size = touch ? { width: 390, height: 844 } : { width: 1280, height: 800 }
    const context = await browser.newContext({ viewport: size, hasTouch: touch, isMobile: touch })
    page = await context.newPage()
    await page.goto(`${address}?${query}`)
    await page.waitForSelector('[data-step]', { timeout: 90_000 })
    return page
  }

  /** The methods in main, in order. */
  const main = () =>
    page.evaluate(() => {
      const { flow } = window.harness.document.store.getState()
      return flow.sections[0]?.steps.map((step) => step.method) ?? []
    })
  const selectedPaths = () =>
    page.$$eval('[data-selected]', (cards) => cards.map((card) => card.getAttribute('data-path')))
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-path'))
  /** Once the text is read and checked, and neither the view nor the focus has moved for some frames. */
  const still = () =>
    page.evaluate(async () => {
      await window.harness.document.settled()
      const look = () => {
        const view = document.querySelector<HTMLElement>('.react-flow__viewport')
        const moving = document.getAnimations().some(({ playState }) => playState === 'running')
        const focus = document.activeElement?.getAttribute('data-path')
        return [view?.style.transform, view?.childElementCount, focus, moving].join()
      }
      let last = look()
      for (let frames = 0; frames < 8; frames += 1) {
        await new Promise(requestAnimationFrame)
        const now = look()
        if (now !== last) frames = 0
        last = now
      }
    })

  async function drag(from: string, to: { x: number; y: number }, drop = true) {
    const box = await page.locator(from).first().boundingBox()
    if (box === null) throw new Error(`${from} is not on the page`)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 8 })
    if (drop) await page.mouse.up()
  }

  async function middleOf(selector: string) {
    const box = await page.locator(selector).first().boundingBox()
    if (box === null) throw new Error(`${selector} is not on the page`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, box }
  }

  it('opens at 100 %, the start of the call near the top and in the middle', async () => {
    await open('')
    const { box, x } = await middleOf('[data-step="stream"]')
    expect(box.width).toBeCloseTo(280, 0)
    expect(box.y).toBeLessThan(260)
    const pane = await middleOf('[data-canvas]')
    expect(Math.abs(x - pane.x)).toBeLessThan(2)
  })

  it('adds a method dropped anywhere at the nearest place, and selects it', async () => {
    await open('')
    const first = await middleOf('[data-path="sections.main.0"]')
    await drag('[data-palette="stop_stream"]', { x: first.x + 300, y: first.box.y + 90 }, false)
    expect(await page.locator('[data-drop]').count()).toBe(1)
    await page.mouse.up()
    await expect.poll(main).toEqual(['stream', 'stop_stream', 'stop_stream', 'hangup'])
    await still()
    expect(await selectedPaths()).toEqual(['sections.main.1'])
    expect(await focused()).toBe('sections.main.1')
  })

  it('forgets a drag on Escape, and when it is dropped beside the canvas', async () => {
    await open('')
    const { x, y } = await middleOf('[data-canvas]')
    await drag('[data-palette="stream"]', { x, y }, false)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await drag('[data-palette="stream"]', { x: 100, y: 20 })
    expect(await main()).toEqual(['stream', 'stop_stream', 'hangup'])
  })

  it('adds a palette entry after the selection on click, and at the end of main without one', async () => {
    await open('')
    await page.click('[data-palette="stream"]')
    await expect.poll(main).toEqual(['stream', 'stop_stream', 'hangup', 'stream'])
    await page.click('[data-path="sections.main.0"]')
    await page.focus('[data-palette="stop_stream"]')
    await page.keyboard.press('Enter')
    await expect.poll(main).toEqual(['stream', 'stop_stream', 'stop_stream', 'hangup', 'stream'])
    expect(await page.evaluate(() => window.harness.said.at(-1))).toBe(
      'Added Stop audio stream as step 2 of 5 in main',
    )
  })

  it('moves the dragged cards, and copies them with Alt', async () => {
    await open('')
    const second = await middleOf('[data-path="sections.main.1"]')
    await drag('[data-path="sections.main.0"]', { x: second.x, y: second.y + 30 })
    await expect.poll(main).toEqual(['stop_stream', 'stream', 'hangup'])
    await still()
    await page.keyboard.down('Alt')
    const first = await middleOf('[data-path="sections.main.0"]')
    await drag('[data-path="sections.main.1"]', { x: first.x, y: first.box.y - 20 })
    await page.keyboard.up('Alt')
    await expect.poll(main).toEqual(['stream', 'stop_stream', 'stream', 'hangup'])
  })

  it('moves all selected cards with the one that is dragged', async () => {
    await open('steps=4')
    await page.click('[data-path="sections.main.0"]')
    await page.click('[data-path="sections.main.1"]', { modifiers: ['Shift'] })
    const last = await middleOf('[data-path="sections.main.3"]')
    await drag('[data-path="sections.main.1"]', { x: last.x, y: last.y + 30 })
    await expect.poll(main).toEqual(['stream', 'hangup', 'stream', 'stop_stream'])
    await still()
    expect(await selectedPaths()).toEqual(['sections.main.2', 'sections.main.3'])
  })

  it('selects what a frame on the ground touches, and nothing on a click there', async () => {
    await open('')
    const { box } = await middleOf('[data-path="sections.main.0"]')
    const below = await middleOf('[data-path="sections.main.1"]')
    await page.mouse.move(box.x - 60, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + 40, below.y, { steps: 5 })
    await page.mouse.up()
    expect(await selectedPaths()).toEqual(['sections.main.0', 'sections.main.1'])
    await page.mouse.click(box.x - 60, box.y + 20)
    expect(await selectedPaths()).toEqual([])
  })

  it('takes a click that comes right after a frame, however busy the page is', async () => {
    await open('')
    const { box } = await middleOf('[data-path="sections.main.0"]')
    await page.evaluate(
      ({ x, y }) => {
        // All in one task: no timer runs between the frame's end and the next click.
        const at = (name: string, clientX: number) => {
          const Event = name === 'click' ? MouseEvent : PointerEvent
          const ground = document.querySelector('.react-flow__pane')
          ground?.dispatchEvent(
            new Event(name, {
              bubbles: true,
              clientX,
              clientY: y,
              detail: name === 'click' ? 1 : 0,
            }),
          )
        }
        at('pointerdown', x - 60)
        at('pointermove', x + 40)
        at('pointerup', x + 40)
        at('click', x + 40)
        if (window.harness.document.store.getState().selection.length !== 1)
          throw new Error('the frame selected nothing')
        at('pointerdown', x - 60)
        at('pointerup', x - 60)
        at('click', x - 60)
      },
      { x: box.x, y: box.y + 20 },
    )
    await expect.poll(selectedPaths).toEqual([])
  })

  it('keeps what was selected when Escape ends a frame or a drag, also once the button is let go', async () => {
    await open('')
    await page.click('[data-path="sections.main.2"]')
    const { box } = await middleOf('[data-path="sections.main.0"]')
    await page.mouse.move(box.x - 60, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + 40, box.y + 40, { steps: 5 })
    await page.keyboard.press('Escape')
    await still()
    await page.mouse.up()
    expect(await selectedPaths()).toEqual(['sections.main.2'])
    await drag('[data-path="sections.main.2"]', { x: box.x - 60, y: box.y + 40 }, false)
    await page.keyboard.press('Escape')
    await still()
    await page.mouse.up()
    expect(await selectedPaths()).toEqual(['sections.main.2'])
    await page.mouse.click(box.x - 60, box.y + 20)
    expect(await selectedPaths()).toEqual([])
  })

  it('inserts from the menu of a "+", by keyboard alone', async () => {
    await open('')
    await page.focus('[data-path="sections.main.0"]')
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(name).toMatch(/^Insert (before|between)/)
    await page.focus('[data-path="sections.main.0"]')
    await page.keyboard.press('+')
    await page.waitForSelector('[role="combobox"]')
    await page.keyboard.type('hang')
    await page.keyboard.press('Enter')
    await expect.poll(main).toEqual(['stream', 'hangup', 'stop_stream', 'hangup'])
    await still()
    expect(await focused()).toBe('sections.main.1')
  })

  it('follows the flow with the arrow keys, selecting as it goes', async () => {
    await open('steps=6')
    await page.focus('[data-path="sections.main.0"]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('sections.main.2')
    expect(await selectedPaths()).toEqual(['sections.main.2'])
    await page.keyboard.press('Shift+ArrowUp')
    await expect.poll(selectedPaths).toEqual(['sections.main.1', 'sections.main.2'])
    await page.keyboard.press('End')
    expect(await focused()).toBe('sections.main.5')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => window.harness.focused)).toEqual(['inspector'])
    expect(await page.locator('[data-card][tabindex="0"]').count()).toBe(1)
  })

  it('keeps the focus on the canvas when the focused step goes away', async () => {
    await open('')
    await page.focus('[data-path="sections.main.1"]')
    await page.evaluate(() =>
      window.harness.document.replaceText('sections:\n  main:\n    - stream: {}\n', {
        label: 'Test',
      }),
    )
    await still()
    expect(await focused()).toBe('sections.main.0')
  })

  it('reveals a step that was selected elsewhere, and draws only what is near', async () => {
    await open('steps=2000')
    const cards = await page.locator('[data-step]').count()
    expect(cards).toBeLessThan(60)
    await page.evaluate(() => window.harness.document.select([1500]))
    await page.waitForSelector('[data-path="sections.main.1500"]')
    await still()
    const { y } = await middleOf('[data-path="sections.main.1500"]')
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(800)
    expect(await page.locator('[data-step]').count()).toBeLessThan(60)
  })

  it('pans with the wheel and zooms with Ctrl and the wheel', async () => {
    await open('')
    const before = await middleOf('[data-path="sections.main.0"]')
    await page.mouse.move(before.x, before.y)
    await page.mouse.wheel(0, 100)
    await still()
    const after = await middleOf('[data-path="sections.main.0"]')
    expect(before.y - after.y).toBeCloseTo(100, 0)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, 200)
    await page.keyboard.up('Control')
    await still()
    expect((await middleOf('[data-path="sections.main.0"]')).box.width).toBeLessThan(270)
  })

  it('pans with one finger, selects on tap, and opens the menu on a long press', async () => {
    await open('palette=off', true)
    await page.tap('[data-path="sections.main.1"]')
    expect(await selectedPaths()).toEqual(['sections.main.1'])
    const { x, y } = await middleOf('[data-path="sections.main.0"]')
    const touch = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', toY?: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: toY === undefined ? [] : [{ x, y: toY }],
      })
    await send('touchStart', y)
    for (let step = 1; step <= 8; step += 1) await send('touchMove', y + step * 10)
    await send('touchEnd')
    await still()
    const moved = await middleOf('[data-path="sections.main.0"]')
    expect(moved.y - y).toBeGreaterThan(40)
    await send('touchStart', moved.y)
    await page.waitForSelector('[role="menu"]')
    await send('touchEnd')
    expect(await page.locator('[role="menuitem"]').count()).toBe(1)
  })

  it('drags a step with a finger that held it still, and the view stays where it is', async () => {
    await open('palette=off', true)
    const { x, y } = await middleOf('[data-path="sections.main.0"]')
    const below = await middleOf('[data-path="sections.main.2"]')
    const touch = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', toY?: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: toY === undefined ? [] : [{ x, y: toY }],
      })
    await send('touchStart', y)
    await page.waitForSelector('[role="menu"]')
    const to = below.y + below.box.height
    for (let step = 1; step <= 8; step += 1) await send('touchMove', y + ((to - y) * step) / 8)
    await page.waitForSelector('[data-ghost][data-over]')
    expect(await page.locator('[role="menu"]').count()).toBe(0)
    expect((await middleOf('[data-path="sections.main.0"]')).y).toBeCloseTo(y, 0)
    await send('touchEnd')
    await expect.poll(main).toEqual(['stop_stream', 'hangup', 'stream'])
    expect(await selectedPaths()).toEqual(['sections.main.2'])
    expect(await page.evaluate(() => document.activeElement?.closest('[data-card]') !== null)).toBe(
      true,
    )
  })

  it.each(['[data-minimap]', '[aria-label="Zoom"]'])(
    'zooms the flow, not the page, with a pinch over %s',
    async (above) => {
      await open('palette=off&steps=40')
      const at = await middleOf(above)
      const before = await middleOf('[data-path="sections.main.0"]')
      await page.evaluate(() => {
        addEventListener('wheel', (event) => {
          if (event.isTrusted)
            document.documentElement.dataset.left = String(!event.defaultPrevented)
        })
      })
      await page.mouse.move(at.x, at.y)
      await page.keyboard.down('Control')
      await page.mouse.wheel(0, 200)
      await page.keyboard.up('Control')
      await expect
        .poll(async () => (await middleOf('[data-path="sections.main.0"]')).box.width)
        .toBeLessThan(before.box.width - 5)
      expect(await page.locator('html').getAttribute('data-left')).toBe('false')
    },
  )

  it('makes a jump by dragging from a step’s handle onto another; Escape leaves it', async () => {
    await open('palette=off')
    const to = await middleOf('[data-path="sections.main.0"]')
    const handle = '[data-path="sections.main.1"] [data-jump-handle]'
    await drag(handle, to, false)
    expect(await page.locator('[data-aim]').count()).toBe(1)
    expect(await page.locator('[data-aimed]').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator('[data-aim]').count()).toBe(0)
    await page.mouse.up()
    expect(await main()).toEqual(['stream', 'stop_stream', 'hangup'])

    await drag(handle, to)
    await expect.poll(main).toEqual(['label', 'stream', 'stop_stream', 'goto', 'hangup'])
    await expect.poll(selectedPaths).toEqual(['sections.main.3'])
  })

  it.each([0.2, 0.75, 2])(
    'brings a new section with its drop zone into view (zoom %s)',
    async (zoom) => {
      await open('steps=12')
      await page.evaluate((to) => window.harness.view?.zoomTo(to), zoom)
      await still()
      // Wherever that is by now.
      await page.locator('[data-add-section]').dispatchEvent('click')
      await page.locator('[name="section-name"]').waitFor()
      // While the view is still on its way.
      await page.keyboard.type('voicemail')
      await page.keyboard.press('Enter')
      // Seen whole, once the view has come to rest.
      const isSeen = async (selector: string) => {
        const pane = await middleOf('[data-canvas]')
        const { box } = await middleOf(selector)
        return (
          box.x >= pane.box.x &&
          box.y >= pane.box.y &&
          box.x + box.width <= pane.box.x + pane.box.width &&
          box.y + box.height <= pane.box.y + pane.box.height
        )
      }
      for (const selector of [
        '[data-mark="section:voicemail"]',
        '[aria-label*="first of voicemail"]',
      ]) {
        await expect.poll(() => isSeen(selector), { timeout: 5_000 }).toBe(true)
      }
    },
  )

  it('points a jump elsewhere by dragging from its own handle, as one undo step', async () => {
    const text = JSON.stringify({
      sections: {
        main: [{ label: 'top' }, 'answer', { play: 'say:Hi' }, { goto: { label: 'top' } }],
      },
    })
    await open(`text=${encodeURIComponent(text)}`)
    const from = '[data-step="goto"] [data-jump-handle]'
    const target = await middleOf('[data-step="play"]')
    await page.hover('[data-step="goto"]')
    await drag(from, target)
    await expect.poll(main).toEqual(['label', 'answer', 'label', 'play', 'goto'])
    const value = () =>
      page.evaluate(() => {
        const { flow } = window.harness.document.store.getState()
        return flow.sections[0]?.steps.at(-1)?.value
      })
    expect(await value()).toEqual({ label: 'play' })
    await page.evaluate(() => window.harness.document.undo())
    expect(await page.evaluate(() => window.harness.document.store.getState().text)).toBe(text)
  })

  it('selects the step that has a branch on a click on its label, and names it on two', async () => {
    const text = 'sections: { main: [{ cond: [{ when: a, then: [] }] }, hangup] }'
    await open(`text=${encodeURIComponent(text)}`)
    await page.locator('[data-mark][data-kind="branch"]').click()
    expect(await selectedPaths()).toEqual(['sections.main.0'])
    await page.locator('[data-mark][data-kind="branch"]').dblclick()
    await page.locator('[name="branch-name"]').fill('b')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => window.harness.document.store.getState().text))
      .toBe(text.replace('when: a', 'when: b'))
  })

  it('makes no jump where it is let go beside the steps', async () => {
    await open('palette=off')
    const { x, box } = await middleOf('[data-path="sections.main.0"]')
    await drag('[data-path="sections.main.1"] [data-jump-handle]', { x: x + 300, y: box.y })
    await still()
    expect(await main()).toEqual(['stream', 'stop_stream', 'hangup'])
  })

  it('makes a jump with a finger, once the step is selected', async () => {
    await open('palette=off', true)
    await page.tap('[data-path="sections.main.1"]')
    const from = await middleOf('[data-path="sections.main.1"] [data-jump-handle]')
    expect(Math.min(from.box.width, from.box.height)).toBeGreaterThanOrEqual(44)
    const to = await middleOf('[data-path="sections.main.0"]')
    const touch = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          part === undefined
            ? []
            : [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }],
      })
    await send('touchStart', 0)
    for (let step = 1; step <= 8; step += 1) await send('touchMove', step / 8)
    await send('touchEnd')
    await expect.poll(main).toEqual(['label', 'stream', 'stop_stream', 'goto', 'hangup'])
  })

  it('changes nothing while it is read-only', async () => {
    await open('readonly')
    const { x, y } = await middleOf('[data-canvas]')
    await drag('[data-path="sections.main.0"]', { x, y: y + 200 })
    await drag('[data-palette="stream"]', { x, y })
    expect(await main()).toEqual(['stream', 'stop_stream', 'hangup'])
    expect(await page.locator('[data-insert]').count()).toBe(0)
  })

  for (const theme of ['light', 'dark']) {
    it(`has nothing that axe objects to (${theme})`, async () => {
      await open(`theme=${theme}`)
      await page.click('[data-path="sections.main.0"]')
      await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
      const found = await page.evaluate(async () => {
        // Safe: the script above defines it.
        const { axe } = window as unknown as { axe: typeof import('axe-core') }
        const { violations } = await axe.run(document)
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
      })
      expect(found).toEqual([])
    })
  }
})
