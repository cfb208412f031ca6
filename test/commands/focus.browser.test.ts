import { afterEach, describe, expect, it } from 'vitest'
import { focusOf } from '../../src/commands/focus.ts'
import { handleKey } from '../../src/commands/handleKey.ts'
import { mainOf, openWithPorts } from './fakePorts.ts'

afterEach(() => {
  document.body.innerHTML = ''
})

function put(html: string): Element {
  document.body.innerHTML = html
  const target = document.querySelector('[data-target]')
  if (!target) throw new Error('No target in the test page')
  return target
}

describe('where the keyboard is', () => {
  it.each([
    ['<input data-target>', 'text'],
    ['<input type="checkbox" data-target>', 'app'],
    ['<textarea data-target></textarea>', 'text'],
    ['<div contenteditable="true"><b data-target>x</b></div>', 'text'],
    ['<section data-pane="canvas"><button data-target></button></section>', 'flow'],
    ['<section data-pane="canvas"><input data-target></section>', 'text'],
    ['<div role="dialog"><input data-target></div>', 'dialog'],
    ['<section data-pane="canvas"><div tabindex="-1" data-target></div></section>', 'flow'],
    ['<main tabindex="-1" data-target><section data-pane="canvas"></section></main>', 'app'],
    ['<header><button data-target></button></header>', 'app'],
  ])('%s is %s', (html, expected) => {
    expect(focusOf(put(html))).toBe(expected)
  })

  it('is in a drag while one goes on, which Escape then ends', () => {
    document.documentElement.dataset.dragging = ''
    expect(focusOf(document.body)).toBe('drag')
    delete document.documentElement.dataset.dragging
  })

  it('is never the flow while nothing has the focus', () => {
    expect(focusOf(document.body)).toBe('app')
    expect(focusOf(window)).toBe('app')
  })
})

describe('keys in a text input', () => {
  const press = (target: Element, key: string, ctrlKey = false) => {
    const { context, select, methods, told } = openWithPorts(mainOf('answer', 'hangup'))
    select(0)
    context.document.apply([{ start: 0, end: 0, text: '# x\n' }], {
      label: 'Type',
      origin: 'source',
    })
    const event = new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true })
    const listen = (pressed: Event) => {
      if (pressed instanceof KeyboardEvent) handleKey(pressed, context, 'other')
    }
    target.addEventListener('keydown', listen, { once: true })
    target.dispatchEvent(event)
    return { event, methods: methods(), told, text: context.document.store.getState().text }
  }

  it.each(['inspector', 'source'])(
    'edit the input, but for undo, which is ours in the %s',
    (pane) => {
      const input = put(`<section data-pane="${pane}"><input data-target></section>`)
      expect(press(input, 'Delete').methods).toEqual(['answer', 'hangup'])
      const undo = press(input, 'z', true)
      expect(undo.event.defaultPrevented).toBe(true)
      expect(undo.text).toBe(mainOf('answer', 'hangup'))
    },
  )

  it.each([
    '<input data-target>',
    '<section data-pane="palette"><input data-target></section>',
    '<section data-pane="canvas"><input data-target></section>',
    '<section data-pane="problems"><input type="search" data-target></section>',
  ])('are all its own where its text isn’t the flow’s: %s', (html) => {
    for (const key of ['z', 'y']) {
      const pressed = press(put(html), key, true)
      expect(pressed.event.defaultPrevented).toBe(false)
      expect(pressed.text).toContain('# x')
    }
  })

  it('look for a step, but in the code, which has its own search, and in dialogs', () => {
    expect(press(put('<input data-target>'), 'f', true).told).toEqual(['open find'])
    const code = put('<section data-pane="source"><textarea data-target></textarea></section>')
    expect(press(code, 'f', true)).toMatchObject({ told: [], event: { defaultPrevented: false } })
    expect(press(put('<div role="dialog"><input data-target></div>'), 'f', true).told).toEqual([])
  })

  it('are all the dialog’s own in a dialog', () => {
    const input = put('<div role="dialog"><input data-target></div>')
    const undo = press(input, 'z', true)
    expect(undo.event.defaultPrevented).toBe(false)
    expect(undo.text).toContain('# x')
  })
})
