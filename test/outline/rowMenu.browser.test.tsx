import axe from 'axe-core'
import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDocument } from '../../src/document/createDocument.ts'
import { Outline } from '../../src/outline/Outline.tsx'
import { fakePorts } from '../inspector/fakePorts.ts'
import '../../src/ui/base.css'
import { mount } from '../mount.ts'

const text = `version: 1.0.0
sections:
  main:
    - answer: {}
    - cond:
        - when: x
          then:
            - hangup: {}
`

function show() {
  const open = createDocument(text)
  onTestFinished(() => open.dispose())
  const box = mount(<Outline document={open} ports={fakePorts()} />, 'width: 320px; height: 500px')
  return { open, box }
}

const row = (name: RegExp) => page.getByRole('treeitem', { name })
const menu = (name: string) => page.getByRole('menu', { name })
const entry = (name: string) => page.getByRole('menuitem', { name })
const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''

test('a right click on a row selects its step and offers what the canvas offers', async () => {
  const { open } = show()
  await userEvent.click(row(/^Answer the call/), { button: 'right' })
  await expect.element(menu('Step')).toBeVisible()
  expect(open.store.getState().selection).toHaveLength(1)
  for (const name of ['Cut', 'Copy', 'Paste', 'Duplicate', 'Delete'])
    await expect.element(entry(name).first()).toBeVisible()
  await userEvent.click(entry('Delete'))
  expect(open.store.getState().text).not.toContain('answer')
  await expect.poll(focused).toMatch(/^If … otherwise/)
})

test.each(['{Escape}', '{Tab}'])(
  'the menu key opens it below its row, and %s leads back there',
  async (key) => {
    show()
    await userEvent.click(row(/^Answer the call/))
    const bounds = document.activeElement?.getBoundingClientRect()
    document.activeElement?.dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
    )
    await expect.element(menu('Step')).toBeVisible()
    await expect
      .poll(() => menu('Step').element().getBoundingClientRect().top)
      .toBeGreaterThanOrEqual(bounds?.bottom ?? Number.POSITIVE_INFINITY)
    await userEvent.keyboard(key)
    await expect.element(menu('Step')).not.toBeInTheDocument()
    await expect.poll(focused).toMatch(/^Answer the call/)
  },
)

test('a finger that rests on a row opens it, and what is selected stays so', async () => {
  const { open, box } = show()
  await userEvent.click(row(/^Answer the call/))
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  const both = open.store.getState().selection
  expect(both).toHaveLength(2)
  const target = box.querySelector('[data-outline-path="sections.main.0"]')
  const touch = { pointerType: 'touch', pointerId: 9, bubbles: true, clientX: 90, clientY: 60 }
  target?.dispatchEvent(new PointerEvent('pointerdown', touch))
  await expect.element(menu('Step')).toBeVisible()
  target?.dispatchEvent(new PointerEvent('pointerup', touch))
  expect(open.store.getState().selection).toEqual(both)
})

test('“More” in the bar opens it for the row that has the focus, here a section’s', async () => {
  show()
  const more = page.getByRole('button', { name: 'More' })
  await userEvent.click(row(/^Section main/))
  await userEvent.click(more)
  await expect.element(menu('main')).toBeVisible()
  await expect.element(entry('Duplicate')).toBeVisible()
})

test.each(['light', 'dark'])('axe finds nothing to object to in it, %s', async (theme) => {
  document.documentElement.dataset.theme = theme
  onTestFinished(() => {
    delete document.documentElement.dataset.theme
  })
  show()
  await userEvent.click(row(/^Answer the call/), { button: 'right' })
  await expect.element(menu('Step')).toBeVisible()
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false } },
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
