import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, dropText, openApp, openText, runCommand, withBrowser } from './app.ts'

withBrowser()

const text = `version: 1.0.0
sections:
  main:
    - answer: {}
    - stream:
        url: wss://example.com/audio
    - prompt:
        play: 'say:Press 1'
    - switch:
        variable: prompt_value
        case:
          '1':
            - hangup: {}
        default: []
    - cond:
        - when: call.type == 'phone'
          then: []
`

/**
 * Controls that can be seen and pressed and are smaller than `least` CSS pixels. What is native and stands in a label,
 * a link in a text, and what the code editor draws have sizes of their own.
 */
function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const kinds =
      'button, [role="button"], [role="tab"], [role="menuitem"], [role="option"], [role="treeitem"], a[href], input, select, textarea, summary'
    const isOn = ({ left, top, right, bottom }: DOMRect) =>
      right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
    return [...document.querySelectorAll<HTMLElement>(kinds)].flatMap((control) => {
      const whole = control.closest('label') ?? control
      const box = whole.getBoundingClientRect()
      // As they are at 100 %, whatever the zoom of the flow.
      const [width, height] = [whole.offsetWidth, whole.offsetHeight]
      if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return []
      if (control.closest('.monaco-editor, .react-flow__attribution, p') || !isOn(box)) return []
      // Hidden but for screen readers and the keyboard.
      if (width <= 1 || height <= 1 || control.closest('[aria-hidden="true"]')) return []
      if (width >= least && height >= least) return []
      const name = control.getAttribute('aria-label') ?? control.textContent ?? ''
      return `${control.localName} “${name.trim().slice(0, 40)}” ${width}×${height}`
    })
  }, least)
}

const looks: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the flow': async () => {},
  'a form': (page) => page.locator('[data-card][data-step="prompt"]').click(),
  'a stream’s form': (page) => page.locator('[data-card][data-step="stream"]').click(),
  'the commands': (page) => page.keyboard.press('Control+k'),
  'the problems': (page) => page.getByRole('button', { name: /show the list/ }).click(),
}

test('with a mouse every control is at least 24 px in size', async () => {
  const { page } = await openApp()
  for (const [name, reach] of Object.entries(looks)) {
    await openText(page, 'flow.yaml', text)
    await page.locator('[data-step="cond"]').waitFor()
    await reach(page)
    await atRest(page)
    expect(await tooSmall(page, 24), name).toEqual([])
    await page.keyboard.press('Escape')
  }
})

test('on a phone every control is as large as a finger', async () => {
  const { page } = await openApp({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await dropText(page, 'call.yaml', text)
  await page.locator('[data-card][data-step="prompt"]').tap()
  for (const pane of ['Flow', 'Outline', 'Form', 'Code']) {
    await page.getByRole('navigation').getByRole('button', { name: pane }).tap()
    await atRest(page)
    expect(await tooSmall(page, 44), pane).toEqual([])
  }
  await page.getByRole('navigation').getByRole('button', { name: 'Flow' }).tap()
  await page.getByRole('button', { name: 'Export', exact: true }).tap()
  await page.getByRole('dialog', { name: 'Export', exact: true }).waitFor()
  await atRest(page)
  expect(await tooSmall(page, 44), 'Export').toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Menu', exact: true }).tap()
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await atRest(page)
  expect(await tooSmall(page, 44), 'the commands').toEqual([])
})

test('whatever has the keyboard shows it by a ring of at least 2 px', async () => {
  const { page } = await openApp()
  await openText(page, 'flow.yaml', text)
  await page.locator('[data-card][data-step="prompt"]').click()
  await atRest(page)
  const seen = new Set<string>()
  for (let at = 0; at < 60; at++) {
    await page.keyboard.press('Tab')
    const { name, ring } = await page.evaluate(() => {
      const control = document.activeElement
      if (!(control instanceof HTMLElement)) return { name: '', ring: 0 }
      // Behind the last control of the page comes the browser's own.
      if (control === document.body) return { name: 'the browser', ring: 2 }
      const name = `${control.localName} ${control.getAttribute('aria-label') ?? control.textContent?.slice(0, 30)}`
      // The line between panes becomes thicker and coloured.
      if (control.closest('[role="separator"]')) return { name, ring: 2 }
      if (control.closest('.monaco-editor')) return { name: 'the code', ring: 2 }
      // Some rings are around what holds the control.
      const around = [control, control.parentElement, control.parentElement?.parentElement]
      const width = (of: Element | null | undefined, part?: string) => {
        if (!of) return 0
        const { outlineStyle, outlineWidth } = getComputedStyle(of, part)
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
      }
      const all = around.flatMap((of) => [width(of), width(of, '::after'), width(of, '::before')])
      return { name, ring: Math.max(...all) }
    })
    seen.add(name)
    expect(ring, name).toBeGreaterThanOrEqual(2)
    if (name === 'the code') await page.keyboard.press('Escape')
  }
  expect(seen.size).toBeGreaterThan(15)
})

test('who wants less motion sees none', async () => {
  const { page } = await openApp({ reducedMotion: 'reduce' })
  await openText(page, 'flow.yaml', text)
  await page.locator('[data-card][data-step="prompt"]').click()
  for (const keys of ['Shift+1', 'Control+0', 'Control+k', 'Escape', 'Delete', 'Control+z']) {
    await page.keyboard.press(keys)
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
        .map((each) => ('transitionProperty' in each ? each.transitionProperty : 'animation')),
    )
    expect(moving, keys).toEqual([])
  }
})

test('a template is looked at before it comes, and what was there is one step back', async () => {
  const { page } = await openApp()
  await openText(page, 'mine.yaml', text)
  await page.locator('[data-step="cond"]').waitFor()
  await runCommand(page, 'template')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Press 1 for sales').first().waitFor()
  expect(await page.locator('[data-step="cond"]').count()).toBe(1)
  await dialog.getByRole('button', { name: /^Use/ }).first().click()
  await expect.poll(() => page.locator('[data-step="cond"]').count()).toBe(0)
  await page.goBack()
  await expect.poll(() => page.locator('[data-step="cond"]').count()).toBe(1)
})
