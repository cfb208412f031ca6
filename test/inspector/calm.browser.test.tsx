import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { methods, toYaml } from '../../src/swml/index.ts'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined
afterEach(() => shown?.close())

const head = 'sections:\n  main:\n    - '
const control = (name: string) => page.elementLocator(shown?.control(name) ?? document.body)
const form = () => document.querySelector('form') ?? document.body
const status = () => [...form().querySelectorAll('header button')].at(-1)

test('a press on what lies below a field lands, whatever is said of the field that is left', async () => {
  shown = showForm(`${head}tap: {}\n`, 0)
  await userEvent.type(control('uri'), 'ftp:/x')
  const more = page.getByRole('button', { name: /^More options/ })
  await userEvent.click(more, { delay: 150 })
  await expect.element(more).toHaveAttribute('aria-expanded', 'true')
  await expect.poll(() => shown?.control('uri')?.getAttribute('aria-invalid')).toBe('true')
})

test('while a pointer is down no problem comes or goes', async () => {
  shown = showForm(`${head}tap:\n        uri: rtp://203.0.113.7:5004\n`, 0)
  const top = () => shown?.control('direction')?.getBoundingClientRect().top
  const before = top()
  const pointer = (type: string) => form().dispatchEvent(new PointerEvent(type, { bubbles: true }))
  pointer('pointerdown')
  const { text } = shown.document.store.getState()
  const start = text.indexOf('rtp:')
  shown.document.apply([{ start, end: text.length, text: 'ftp:/x\n' }], {
    label: 'Type',
    origin: 'source',
  })
  await expect.poll(() => shown?.document.store.getState().problems.length).toBeGreaterThan(0)
  expect(top()).toBe(before)
  pointer('pointerup')
  await expect.poll(top).not.toBe(before)
})

test.each([...methods.values()].map(({ name, initial }) => [name, initial ?? {}] as const))(
  'a new step %s is asked calmly for what it needs',
  (name, initial) => {
    const step = toYaml([{ [name]: initial }]).replace(/^/gm, '    ')
    shown = showForm(`sections:\n  main:\n${step.replace(/ +$/, '')}`, 0)
    expect(form().querySelector('[aria-invalid], [data-severity="error"]')).toBeNull()
    expect(form().querySelector('[data-severity="warning"]')).toBeNull()
  },
)

test('what is missing is counted until it is filled in, and called a problem once the step has been left', async () => {
  shown = showForm(`${head}send_sms: {}\n    - hangup: {}\n`, 0)
  expect(status()).toHaveTextContent('3 to fill in')
  const [first, second] = shown.document.store.getState().flow.sections[0]?.steps ?? []
  shown.document.select([second?.id ?? 0])
  await expect.element(page.getByRole('heading', { name: 'Hang up' })).toBeVisible()
  shown.document.select([first?.id ?? 0])
  await expect.poll(() => status()?.textContent).toContain('3 problems')
})

test('each form opens at its top', async () => {
  shown = showForm(`${head}stream: {}\n    - prompt:\n        play: say:Hi\n`, 0)
  const pane = document.querySelector<HTMLElement>('[data-pane="inspector"]') ?? document.body
  pane.style.height = '200px'
  pane.scrollTo(0, 9999)
  expect(pane.scrollTop).toBeGreaterThan(0)
  const [, second] = shown.document.store.getState().flow.sections[0]?.steps ?? []
  shown.document.select([second?.id ?? 0])
  await expect.poll(() => shown?.control('play')).toBeDefined()
  expect(pane.scrollTop).toBe(0)
})

test('“Otherwise” is called so, and has no room for a condition', () => {
  shown = showForm(`${head}cond:\n        - when: a\n          then: []\n        - else: []\n`, 0)
  const titles = [...form().querySelectorAll('legend')].map(({ textContent }) => textContent)
  expect(titles).toContain('Test 1')
  expect(titles).toContain('Otherwise')
  expect(shown.control('0.when')).toBeDefined()
  expect(shown.control('1.when')).toBeUndefined()
})
