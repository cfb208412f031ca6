import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { goToText } from '../../src/commands/goToText.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import { PlainEditor } from '../../src/source/PlainEditor.tsx'
import { allSteps } from '../../src/swml/index.ts'
import { fakePorts } from '../inspector/fakePorts.ts'

const text = 'version: 1.0.0\r\nsections:\r\n  main:\r\n    - answer: {}\r\n    - hangup: {}\r\n'

let close = () => {}
afterEach(() => close())

function show(opened = text) {
  const flow = createDocument(opened)
  const box = document.createElement('div')
  document.body.append(box)
  const root = createRoot(box)
  flushSync(() => root.render(<PlainEditor document={flow} label="SWML code" hides={false} />))
  close = () => {
    root.unmount()
    box.remove()
    flow.dispose()
  }
  const area = box.querySelector('textarea')
  if (area === null) throw new Error('there is no text area')
  return {
    area,
    flow,
    now: () => flow.store.getState().text,
    caretAt: (words: string) => {
      area.focus()
      const at = area.value.indexOf(words)
      area.setSelectionRange(at, at)
    },
  }
}

test('what is typed changes just that, and leaves the line ends as they are', async () => {
  const { now, caretAt } = show()
  caretAt('answer')
  await userEvent.keyboard('play: {{}\n    - ')
  expect(now()).toBe(text.replace('- answer', '- play: {}\r\n    - answer'))
})

test('a byte order mark is not shown, and stays', async () => {
  const { area, now, caretAt } = show(`\ufeff${text}`)
  expect(area.value.startsWith('version')).toBe(true)
  caretAt('version')
  await userEvent.keyboard('# first\n')
  expect(now()).toBe(`\ufeff# first\r\n${text}`)
})

test('what other panes change is shown, and the caret stays with its words', () => {
  const { area, flow, caretAt } = show()
  caretAt('hangup')
  const at = text.indexOf('    - answer')
  flow.apply([{ start: at, end: at, text: '    - denoise: {}\r\n' }], {
    label: 'Add',
    origin: 'canvas',
  })
  expect(area.value).toBe(flow.store.getState().text.replaceAll('\r\n', '\n'))
  expect(area.value.slice(area.selectionStart)).toMatch(/^hangup/)
})

test('undo there is the flow’s own, one burst of typing at a time', async () => {
  const { area, now, caretAt } = show()
  caretAt('hangup')
  await userEvent.keyboard('abc')
  area.dispatchEvent(
    new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true }),
  )
  expect(now()).toBe(text)
  area.dispatchEvent(
    new InputEvent('beforeinput', { inputType: 'historyRedo', bubbles: true, cancelable: true }),
  )
  expect(now()).toBe(text.replace('hangup', 'abchangup'))
})

test('the caret selects its step, and a problem’s place puts the caret there', async () => {
  const { area, flow, caretAt } = show()
  const [answer, hangup] = allSteps(flow.store.getState().flow)
  caretAt('answer')
  await expect.poll(() => flow.store.getState().selection).toEqual([answer?.id])
  goToText({ document: flow, ports: fakePorts() }, text.indexOf('hangup'))
  expect(area.value.slice(area.selectionStart)).toMatch(/^hangup/)
  await expect.poll(() => flow.store.getState().selection).toEqual([hangup?.id])
})

test('a step selected elsewhere has the caret, while the keyboard is elsewhere', () => {
  const { area, flow } = show()
  const [, hangup] = allSteps(flow.store.getState().flow)
  flow.select([hangup?.id ?? -1])
  expect(area.value.slice(area.selectionStart)).toMatch(/^hangup/)
})
