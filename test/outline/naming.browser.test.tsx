import axe from 'axe-core'
import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addNewSection } from '../../src/commands/sectionEdits.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import { Outline } from '../../src/outline/Outline.tsx'
import { fakePorts } from '../inspector/fakePorts.ts'
import '../../src/ui/base.css'
import { mount } from '../mount.ts'

const text = `version: 1.0.0
sections:
  main:
    - label: menu
    - switch:
        variable: prompt_value
        case:
          "1":
            - execute: bye
          "2": []
        default: []
    - goto:
        label: menu
  bye:
    - hangup: {}
`

function show(source = text) {
  const open = createDocument(source)
  onTestFinished(() => open.dispose())
  const ports = fakePorts()
  const box = mount(<Outline document={open} ports={ports} />, 'width: 320px; height: 600px')
  box.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
  return { open, ports, box, now: () => open.store.getState().text }
}

const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''
const { keyboard } = userEvent
/** Letters go to the row that begins with them. */
const goTo = async (letter: string, name: RegExp) => {
  await keyboard(letter)
  await expect.poll(focused).toMatch(name)
}

test('F2 names a section in its row, and what leads there follows', async () => {
  const { now } = show()
  await goTo('b', /^Section bye$/)
  await keyboard('{F2}')
  await expect.poll(focused).toBe('Name of the section')
  await keyboard('farewell{Enter}')
  expect(now()).toBe(text.replaceAll('bye', 'farewell'))
  await expect.poll(focused).toBe('Section farewell')
  await keyboard('{ArrowDown}')
  await expect.poll(focused).toMatch(/^Hang up/)
})

test('Escape gives the name up, and a name that can’t be is said in words', async () => {
  const { now, ports } = show()
  await goTo('b', /^Section bye$/)
  await keyboard('{F2}')
  await expect.poll(focused).toBe('Name of the section')
  await keyboard('main{Enter}')
  expect(focused()).toBe('Name of the section')
  await expect.element(page.getByText('There is a section “main” already.')).toBeVisible()
  expect(ports.announced).toContain('There is a section “main” already.')
  await keyboard('{Escape}')
  await expect.poll(focused).toBe('Section bye')
  expect(now()).toBe(text)
})

test('F2 changes a branch’s case in its row, and that of the branch a step stands in', async () => {
  const { now } = show()
  await goTo('r', /^Run a section/)
  await keyboard('{F2}')
  await expect.poll(focused).toBe('Condition or case')
  await keyboard('9{Enter}')
  expect(now()).toBe(text.replace('"1"', '"9"'))
  await expect.poll(focused).toBe('If 9')
})

test('F2 names a label together with its jumps', async () => {
  const { now } = show()
  await keyboard('{ArrowDown}{F2}')
  await expect.poll(focused).toBe('Name of the label')
  await keyboard('start{Enter}')
  expect(now()).toBe(text.replaceAll('menu', 'start'))
})

test('says why a name stays as it is', async () => {
  const { ports, now } = show()
  await keyboard('{F2}')
  await expect.poll(() => ports.announced.at(-1)).toMatch(/begins in the section “main”/)
  await expect.poll(focused).toBe('Section main')
  await goTo('o', /^Otherwise$/)
  await keyboard('{F2}')
  await expect.poll(() => ports.announced.at(-1)).toMatch(/“Otherwise” has no condition/)
  await expect.poll(focused).toBe('Otherwise')
  expect(now()).toBe(text)
})

test('a section added while the outline is used is named there, as one undo step', async () => {
  const { open, ports, now } = show()
  addNewSection({ document: open, ports })
  await expect.poll(focused).toBe('Name of the section')
  await keyboard('voicemail{Enter}')
  await expect.poll(focused).toBe('Section voicemail')
  expect(now()).toContain('  voicemail: []\n')
  open.undo()
  expect(now()).toBe(text)
})

test('names are changed with the mouse, too, and leaving the field keeps them', async () => {
  const { now } = show()
  await userEvent.click(page.getByRole('treeitem', { name: 'Section bye' }))
  await userEvent.click(page.getByRole('button', { name: 'Rename', exact: true }))
  await userEvent.fill(page.getByRole('textbox', { name: 'Name of the section' }), 'farewell')
  await userEvent.click(page.getByRole('treeitem', { name: /^Label/ }))
  expect(now()).toBe(text.replaceAll('bye', 'farewell'))
})

test('axe finds nothing to object to while a name is changed', async () => {
  const { box } = show()
  await goTo('b', /^Section bye$/)
  await keyboard('{F2}')
  await expect.poll(focused).toBe('Name of the section')
  await keyboard('main{Enter}')
  const found = await axe.run(box, { rules: { region: { enabled: false } } })
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
