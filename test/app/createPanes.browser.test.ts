import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPanes } from '../../src/app/createPanes.ts'

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

const panes = createPanes(() => false)
const focused = () => document.activeElement?.id

test('a form is entered at the property asked for, or at the nearest group around it', async () => {
  panes.focus('inspector', ['url'])
  await expect.poll(focused).toBe('url')
  panes.focus('inspector', ['custom_parameters', 'customer tier'])
  await expect.poll(focused).toBe('group')
})

test('a form without that property is entered at its beginning', async () => {
  panes.focus('inspector', ['codec'])
  await expect.poll(focused).toBe('first')
})
