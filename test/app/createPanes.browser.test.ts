import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPanes } from '../../src/app/createPanes.ts'
import { shell } from '../../src/app/shellStore.ts'

const box = document.createElement('div')
beforeEach(() => {
  box.dataset.pane = 'inspector'
  box.innerHTML = `
    <button id="first">1 problem · Show</button>
    <div data-field="url"><button>Insert a variable</button><input id="url"></div>
    <fieldset data-field="custom_parameters"><button id="group">Parameters</button></fieldset>`
  document.body.append(box)
})
afterEach(() => box.remove())

const panes = createPanes(
  () => false,
  () => false,
)
const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame)
}
const focused = () => document.activeElement?.id

test('a form is entered at the property asked for, or at the nearest group around it', async () => {
  panes.focus('inspector', ['url'])
  await expect.poll(focused).toBe('url')
  panes.focus('inspector', ['custom_parameters', 'customer tier'])
  await expect.poll(focused).toBe('group')
})

test('Escape in the code alone leads to the switch that brings the flow back', async () => {
  const page = document.createElement('div')
  page.innerHTML =
    '<button id="switch" data-room="code"></button><div data-pane="source"><textarea id="code"></textarea></div>'
  document.body.append(page)
  shell.setState({ room: 'code' })
  panes.focus('canvas')
  await expect.poll(focused).toBe('code')
  panes.focus('canvas')
  await expect.poll(focused).toBe('switch')
  shell.setState({ room: 'split' })
  page.remove()
})

test('a form without that property is entered at its first field, not at a button before it', async () => {
  panes.focus('inspector', ['codec'])
  await expect.poll(focused).toBe('url')
})

test('a pane that has to be loaded first gets the keyboard once it is there', async () => {
  box.remove()
  const before = document.createElement('button')
  before.id = 'before'
  document.body.append(before)
  before.focus()
  panes.focus('inspector', ['url'])
  await frames(10)
  expect(focused()).toBe('before')
  document.body.append(box)
  await expect.poll(focused).toBe('url')
  before.remove()
})

test('who has begun to type elsewhere before it came stays there', async () => {
  box.remove()
  const elsewhere = document.createElement('input')
  elsewhere.id = 'elsewhere'
  document.body.append(elsewhere)
  panes.focus('inspector', ['url'])
  elsewhere.focus()
  document.body.append(box)
  await frames(10)
  expect(focused()).toBe('elsewhere')
  elsewhere.remove()
})

test('with the code alone the flow is looked at there, and another pane that is asked for brings the flow back', () => {
  panes.giveRoom('code')
  panes.focus('canvas')
  expect(shell.getState().room).toBe('code')
  panes.focus('inspector')
  expect(shell.getState()).toMatchObject({ room: 'split', inspector: true })
  panes.toggle('source')
  expect(shell.getState().room).toBe('design')
  panes.focus('source')
  expect(shell.getState().room).toBe('split')
})

test('on small screens the room that is asked for is the pane that has it', () => {
  const small = createPanes(
    () => true,
    () => false,
  )
  small.giveRoom('code')
  expect(shell.getState().smallPane).toBe('source')
  small.giveRoom('design')
  expect(shell.getState().smallPane).toBe('canvas')
})
