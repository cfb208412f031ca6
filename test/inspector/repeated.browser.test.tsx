import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { allSteps } from '../../src/swml/index.ts'
import { settle } from './formSteps.ts'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined
afterEach(() => shown?.close())

const text = () => shown?.document.store.getState().text
const reason =
  /(?:The code repeats this in|This repeats what the code marks with &\w+ in) (?:step \d of (?:‘\w+’ in )?section ‘\w+’|line \d+).*, so it can only be changed in the code/
const stream = '- stream: &s\n        url: wss://a.example/1\n        name: nm\n    - stream: *s'

const repeated: Record<string, string> = {
  'an anchored step and its alias': stream,
  'an anchored item of the list': '- &s\n      stream:\n        url: wss://a\n    - *s',
  'an anchored text':
    '- stream:\n        url: &u wss://a\n        name: nm\n    - stream: { url: *u }',
  'an anchored map':
    '- stream:\n        url: wss://a\n        custom_parameters: &p\n          a: b\n    - stream:\n        url: wss://b\n        custom_parameters: *p',
  'a text within a map':
    '- stream:\n        url: wss://a\n        custom_parameters:\n          a: &p x\n          b: y\n    - stream: { url: wss://b, name: *p }',
  'a list': '- play:\n        urls: &l [say:a, say:b]\n    - play: { urls: *l }',
  'a merged map':
    '- stream: &d\n        url: wss://a\n    - stream:\n        <<: *d\n        name: x',
  'a branch':
    '- cond:\n        - when: a\n          then: &b\n            - play: say:a\n        - else: *b',
  'an anchored section': '- play: say:a\n  other: &o\n    - stream: { url: wss://a }\n  third: *o',
  'an anchor that nobody uses': '- stream: &s\n        url: &u wss://a\n        name: nm',
}

describe('where the code repeats a value, what is typed is written, or the field is locked and says why', () => {
  test.each(Object.entries(repeated))('%s', async (_, steps) => {
    const flow = `version: 1.0.0\nsections:\n  main:\n    ${steps}\n`
    shown = showForm(flow, 0)
    const count = allSteps(shown.document.store.getState().flow).length
    for (let step = 0; step < count; step += 1) {
      shown?.close()
      shown = showForm(flow, step)
      const controls = [
        ...document.querySelectorAll('[data-pane="inspector"] :is(input, textarea)'),
      ]
      for (const { id } of controls) {
        const control = document.getElementById(id)
        if (control === null) continue
        if (control.matches(':disabled')) {
          const words = control.closest('form')?.textContent
          expect(words, id).toMatch(reason)
          continue
        }
        if (!/^(text|textarea)$/.test(control.getAttribute('type') ?? 'textarea')) continue
        await userEvent.type(page.elementLocator(control), 'x')
        expect(text(), id).not.toBe(flow)
        shown.document.undo()
        await settle()
      }
      const adds = [...document.querySelectorAll('button')].filter((each) =>
        /^Add /.test(each.textContent ?? ''),
      )
      expect(adds.length === 0 || !document.body.textContent?.includes('Nothing was changed')).toBe(
        true,
      )
    }
  })
})

test('what isn’t repeated stays open beside what is', async () => {
  shown = showForm(`sections:\n  main:\n    ${repeated['an anchored text']}\n`, 0)
  expect(shown.control('url')?.matches(':disabled')).toBe(true)
  expect(shown.control('url')?.getAttribute('aria-describedby')).toMatch(/-lock/)
  await userEvent.type(page.elementLocator(shown.control('name') ?? document.body), 'x')
  expect(text()).toContain('name: nmx')
})

test('a step that stands in several places is locked as a whole, its YAML, too', () => {
  for (const step of [0, 1]) {
    shown?.close()
    shown = showForm(`sections:\n  main:\n    ${stream}\n`, step)
    expect(document.querySelector('[role="note"]')?.textContent).toMatch(reason)
    document.querySelector<HTMLElement>('[aria-controls$="-yaml"]')?.click()
    const open = document.querySelectorAll(
      '[data-pane="inspector"] :is(input, textarea, select):enabled',
    )
    expect([...open].map(({ id }) => id)).toEqual([])
  }
})

test('a field is locked as soon as the code repeats it', async () => {
  shown = showForm('sections:\n  main:\n    - stream: { url: &u wss://a, name: b }\n', 0)
  expect(shown.control('url')?.matches(':disabled')).toBe(false)
  const { length } = text() ?? ''
  const added = { start: length, end: length, text: '    - play: { url: *u }\n' }
  shown.document.apply([added], { label: 'Type', origin: 'source' })
  await expect.poll(() => shown?.control('url')?.matches(':disabled')).toBe(true)
})
