import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { allSteps } from '../../src/swml/index.ts'
import { setValue } from './formSteps.ts'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined
afterEach(() => shown?.close())

function show(text: string, step = 0): Shown {
  shown = showForm(text, step)
  return shown
}

const flowWith = (step: string) => `version: 1.0.0\nsections:\n  main:\n    - ${step}\n`
const control = (name: string) => page.elementLocator(shown?.control(name) ?? document.body)

test('typing letter by letter writes the same text as pasting at once', async () => {
  const { document } = show(flowWith('stream: {}'))
  await userEvent.type(control('url'), 'wss://example.com/audio-stream')
  await userEvent.type(control('name'), 'no')
  await userEvent.type(control('name'), 'rth')
  expect(document.store.getState().text).toBe(
    flowWith('stream:\n        url: wss://example.com/audio-stream\n        name: north'),
  )
})

test('one visit to a field is one undo step, which restores every byte', async () => {
  const before = flowWith('stream: { url: "wss://a", name: x }   # keep')
  const { document } = show(before)
  await userEvent.fill(control('name'), '')
  await userEvent.type(control('name'), 'other')
  expect(document.store.getState().text).toBe(before.replace('name: x', 'name: other'))
  document.undo()
  expect(document.store.getState().text).toBe(before)
  await expect.element(control('name')).toHaveValue('x')
})

test('clearing a field takes the property out; typing again brings its comment back', async () => {
  const before = flowWith('stream:\n        url: wss://a # ours\n        name: x')
  const { document } = show(before)
  await userEvent.clear(control('url'))
  expect(document.store.getState().text).not.toContain('url')
  await userEvent.type(control('url'), 'wss://b')
  expect(document.store.getState().text).toBe(before.replace('wss://a', 'wss://b'))
})

test('a new step is not scolded until a field is left', async () => {
  const { document } = show(flowWith('stream: {}'))
  expect(shown?.control('url')?.getAttribute('aria-invalid')).toBeNull()
  await userEvent.click(control('url'))
  await userEvent.tab()
  await userEvent.tab()
  const url = shown?.control('url')
  expect(url?.getAttribute('aria-invalid')).toBe('true')
  const words = (url?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => window.document.getElementById(id)?.textContent)
    .join(' ')
  const problem = document.store.getState().problems.find((each) => each.path.includes('url'))
  expect(problem).toBeDefined()
  expect(words).toContain(problem?.message)
})

test('a wrong value is written, marked, and mended by its fix', async () => {
  const { document } = show(flowWith('stream:\n        url: wss://a'))
  await userEvent.fill(control('url'), 'ws://example.com')
  await userEvent.tab()
  expect(document.store.getState().text).toBe(flowWith('stream:\n        url: ws://example.com'))
  await expect.poll(() => shown?.control('url')?.getAttribute('aria-invalid')).toBe('true')
  await userEvent.click(page.getByRole('button', { name: 'Use a secure address' }))
  expect(document.store.getState().text).toBe(flowWith('stream:\n        url: wss://example.com'))
  await expect.poll(() => shown?.control('url')?.getAttribute('aria-invalid')).toBeNull()
})

test('a value that is none of the choices stays and is shown as one', async () => {
  const { document } = show(flowWith('stream: { url: wss://a, track: sideways }'))
  expect(control('track').element()).toHaveTextContent('“sideways” (not one of the choices)')
  await userEvent.selectOptions(control('track'), 'both_tracks')
  expect(document.store.getState().text).toContain('track: both_tracks')
})

test('a value of another kind than expected is shown as YAML and not lost', async () => {
  const before = flowWith('stream: { url: [wss://a, wss://b] }')
  const { document } = show(before)
  await expect.element(control('url')).toHaveValue('[wss://a, wss://b]')
  await userEvent.fill(control('url'), '[wss://a')
  expect(document.store.getState().text).toBe(before)
  await expect.element(control('url')).toHaveValue('[wss://a')
  await userEvent.fill(control('url'), '[wss://c]')
  expect(document.store.getState().text).toBe(before.replace('[wss://a, wss://b]', '[wss://c]'))
})

test('a secret is masked until it is asked for', async () => {
  show(flowWith('stream: { url: wss://a, authorization_bearer_token: hush }'))
  expect(control('authorization_bearer_token').element()).toHaveAttribute('type', 'password')
  await userEvent.click(page.getByRole('button', { name: 'Show Bearer token' }))
  expect(control('authorization_bearer_token').element()).toHaveAttribute('type', 'text')
})

test('a string body stays a string while its field is edited', async () => {
  const { document } = show(flowWith('play: "say:Hi"'))
  await userEvent.fill(control('url'), 'say:Ho')
  expect(document.store.getState().text).toBe(flowWith('play: "say:Ho"'))
})

test('an unknown method is edited as YAML, and written as soon as it parses', async () => {
  const { document } = show(flowWith('dance: { style: tango }'))
  const yaml = control('step-yaml')
  await expect.element(yaml).toHaveValue('- dance: { style: tango }')
  await userEvent.fill(yaml, '- dance: { style: ')
  expect(document.store.getState().text).toBe(flowWith('dance: { style: tango }'))
  await userEvent.fill(yaml, '- dance: { style: polka }')
  expect(document.store.getState().text).toBe(flowWith('dance: { style: polka }'))
})

/** What stands in a text box of the form that is shown now; undefined where there is none. */
const written = (name: string) =>
  window.document.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`)?.value

test('YAML that can’t be read yet is there again after another step was looked at', async () => {
  const two = flowWith(
    'dance: { style: tango }\n    - stream:\n        url: wss://a\n        custom_parameters: { a: b }',
  )
  const { document } = show(two)
  const [first = 0, second = 0] = allSteps(document.store.getState().flow).map(({ id }) => id)
  await userEvent.fill(control('step-yaml'), '- dance: { style: ')
  document.select([second])
  await userEvent.click(page.getByRole('button', { name: 'Edit Custom parameters as YAML' }))
  await userEvent.fill(control('custom_parameters'), '{ a: b, c: ')
  document.select([first])
  await expect.poll(() => written('step-yaml')).toBe('- dance: { style: ')
  await expect.element(page.getByText(/flow keeps the step as it was/)).toBeVisible()
  document.select([second])
  await expect.poll(() => written('custom_parameters')).toBe('{ a: b, c: ')
  expect(document.store.getState().text).toBe(two)
  await userEvent.fill(control('custom_parameters'), '{ a: b, c: d }')
  expect(document.store.getState().text).toBe(two.replace('{ a: b }', '{ a: b, c: d }'))
})

test('YAML that couldn’t be read doesn’t come back over what was written there since', async () => {
  const { document } = show(flowWith('dance: { style: tango }\n    - hangup: {}'))
  const [first = 0, second = 0] = allSteps(document.store.getState().flow).map(({ id }) => id)
  await userEvent.fill(control('step-yaml'), '- dance: { style: ')
  document.select([second])
  await expect.poll(() => written('step-yaml')).toBeUndefined()
  const { text } = document.store.getState()
  const start = text.indexOf('tango')
  document.apply([{ start, end: start + 5, text: 'polka' }], { label: 'Type', origin: 'source' })
  document.select([first])
  await expect.poll(() => written('step-yaml')).toBe('- dance: { style: polka }')
})

test('parameters are rows; a taken or empty name is refused in words and nothing typed is lost', async () => {
  const { document } = show(flowWith('stream:\n        url: wss://a'))
  await userEvent.click(page.getByRole('button', { name: 'Add parameter' }))
  await userEvent.type(control('custom_parameters.0.key'), 'customer_tier')
  await userEvent.type(control('custom_parameters.0.value'), 'gold')
  const once = flowWith(
    'stream:\n        url: wss://a\n        custom_parameters:\n          customer_tier: gold',
  )
  expect(document.store.getState().text).toBe(once)
  await userEvent.click(page.getByRole('button', { name: 'Add parameter' }))
  await userEvent.type(control('custom_parameters.1.value'), 'kept')
  await userEvent.fill(control('custom_parameters.1.key'), 'customer_tier')
  expect(document.store.getState().text).toBe(once)
  expect(window.document.body.textContent).toContain(
    'There is already a parameter named “customer_tier”',
  )
  await userEvent.fill(control('custom_parameters.1.key'), 'lang')
  expect(document.store.getState().text).toBe(`${once}          lang: kept\n`)
  await userEvent.click(page.getByRole('button', { name: 'Remove customer_tier' }))
  expect(document.store.getState().text).not.toContain('customer_tier')
})

test('the form follows its step when steps are added above', async () => {
  const { document } = show(flowWith('stream: { url: wss://a }'))
  const { text } = document.store.getState()
  const at = text.indexOf('    - stream')
  document.apply([{ start: at, end: at, text: '    - answer: {}\n' }], {
    label: 'Add',
    origin: 'source',
  })
  await userEvent.fill(control('url'), 'wss://b')
  const [, stream] = allSteps(document.store.getState().flow)
  expect(stream?.value).toEqual({ url: 'wss://b' })
})

test('a number that stands for the only property stays one', async () => {
  const { document } = show(flowWith('sleep: 500'))
  await userEvent.fill(control('duration'), '750')
  expect(document.store.getState().text).toBe(flowWith('sleep: 750'))
})

test('choosing another form keeps what was there: undo and the old form bring it back', async () => {
  const before = flowWith('play:\n        url: say:Hi')
  const { document } = show(before)
  await userEvent.click(page.getByRole('radio', { name: 'Several in a row' }))
  expect(document.store.getState().text).toBe(flowWith('play:\n        urls:\n          - say:Hi'))
  await userEvent.click(page.getByRole('radio', { name: 'One sound' }))
  expect(document.store.getState().text).toBe(before)
  document.undo()
  document.undo()
  expect(document.store.getState().text).toBe(before)
  await expect.element(control('url')).toHaveValue('Hi')
})

test('values that a step sets are typed in a row: numbers, yes and no, or text', async () => {
  const { document } = show(flowWith('set:\n        tries: 1'))
  await userEvent.fill(control('value.0.value'), '2')
  expect(document.store.getState().text).toBe(flowWith('set:\n        tries: 2'))
  await userEvent.fill(control('value.0.value'), '"2"')
  expect(document.store.getState().text).toBe(flowWith('set:\n        tries: "2"'))
  await userEvent.fill(control('value.0.value'), 'two')
  expect(document.store.getState().text).toContain('tries: two')
})

async function showLong(flow: string): Promise<Shown> {
  const form = show(flow)
  await form.document.settled()
  form.document.select(
    allSteps(form.document.store.getState().flow)
      .slice(0, 1)
      .map(({ id }) => id),
  )
  await expect.poll(() => form.control('url') ?? form.control('urls.0')).toBeDefined()
  return form
}

test('what is typed into two fields while a long text is read arrives, all of it', async () => {
  const rest = '    - play: { url: say:a }\n'.repeat(1_000)
  const flow = `${flowWith('stream:\n        url: wss://a\n        name: x\n        codec: PCMU')}${rest}`
  const { document } = await showLong(flow)
  const type = (name: string, value: string) => {
    const field = shown?.control(name)
    if (!(field instanceof HTMLInputElement)) throw new Error('no input')
    setValue(field, HTMLInputElement.prototype, value, 'input')
  }
  document.apply([{ start: 0, end: 0, text: '# x\n' }], { label: 'Type', origin: 'source' })
  expect(document.store.getState().analysis.status).toBe('reading')
  type('url', 'wss://b')
  for (const name of ['y', 'yz']) type('name', name)
  type('codec', 'PCMA')
  const wanted = 'stream:\n        url: wss://b\n        name: yz\n        codec: PCMA'
  await expect.poll(() => document.store.getState().text).toBe(`# x\n${flowWith(wanted)}${rest}`)
  for (const undone of ['PCMU', 'name: x', 'url: wss://a']) {
    document.undo()
    expect(document.store.getState().text).toContain(undone)
  }
  expect(document.store.getState().text).toBe(`# x\n${flow}`)
})

test('a switch of form while a long text is read brings back what was there', async () => {
  const step = 'play:\n        urls:\n          - say:a # one\n          - say:b'
  const flow = `${flowWith(step)}${'    - play: { url: say:a }\n'.repeat(1_000)}`
  const { document } = await showLong(flow)
  document.apply([{ start: 0, end: 0, text: '# x\n' }], { label: 'Type', origin: 'source' })
  expect(document.store.getState().analysis.status).toBe('reading')
  for (const title of ['One sound', 'Several in a row']) {
    await userEvent.click(page.getByRole('radio', { name: title }))
    await document.settled()
  }
  await expect.poll(() => document.store.getState().text).toBe(`# x\n${flow}`)
})

test('a line break that comes and goes leaves the control where it is, with the keyboard in it', async () => {
  const { document } = show(flowWith('play:\n        url: |\n          say:Hello'))
  const field = shown?.control('url')
  await userEvent.click(control('url'))
  await userEvent.keyboard('{Control>}{End}{/Control}{Backspace}{Backspace}{Backspace}!')
  expect(shown?.control('url')).toBe(field)
  expect(window.document.activeElement).toBe(field)
  expect(document.store.getState().text).toContain('say:Hel!\n')
  await userEvent.keyboard('{Control>}a{/Control}{Backspace}{Backspace}{Delete}')
  expect(allSteps(document.store.getState().flow)).toHaveLength(1)
  expect(window.document.activeElement).toBe(field)
})

test.each([
  ['stream:\n        url: wss://a.example/x\n        bogus: ab', 'bogus'],
  ['dance:\n        style: tango', 'style'],
  ['ai:\n        prompt:\n          text: hello\n          bogus: ab', 'prompt.bogus'],
])('what isn’t known keeps its row while it is erased and typed anew: %s', async (step, name) => {
  const flow = flowWith(step)
  const { document } = show(flow)
  const field = control(name)
  await userEvent.click(field)
  await userEvent.keyboard('{Control>}a{/Control}{Backspace}{Backspace}{Backspace}')
  expect(allSteps(document.store.getState().flow)).toHaveLength(1)
  expect(window.document.activeElement?.getAttribute('name')).toBe(name)
  await userEvent.keyboard('cd')
  expect(document.store.getState().text).toBe(flow.replace(/ab|tango/, 'cd'))
  await userEvent.keyboard('{Control>}a{/Control}{Backspace}')
  await userEvent.tab()
  await expect.poll(() => shown?.control(name)).toBeUndefined()
})

test('clearing a field by keyboard leaves the keyboard in the field', async () => {
  show(flowWith('stream: { url: wss://a, name: x }'))
  page.getByRole('button', { name: 'Clear Name' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => window.document.activeElement).toBe(shown?.control('name'))
})

test('what is written right to left reads so, in fields and where a problem quotes it', async () => {
  show(flowWith('play:\n        url: "say:a"\n    - goto: { label: "مرحبا!" }'), 1)
  const field = shown?.control('label')
  if (!(field instanceof HTMLElement)) throw new Error('no field')
  expect(getComputedStyle(field).direction).toBe('rtl')
  await expect
    .poll(() => [...window.document.querySelectorAll('bdi')].map((each) => each.textContent))
    .toContain('مرحبا!')
})

test('several lines pasted into one keep their breaks, the caret and one undo step', async () => {
  const before = flowWith('stream: {url: wss://a, name: "Hi"}')
  const { document } = show(before)
  await userEvent.click(control('name'))
  await userEvent.keyboard('{End}')
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', ' one\r\ntwo\n')
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  shown?.control('name')?.dispatchEvent(paste)
  await expect.element(control('name')).toHaveValue('Hi one\ntwo')
  await expect.element(control('name')).toHaveFocus()
  await userEvent.keyboard('!')
  const [step] = allSteps(document.store.getState().flow)
  expect(step?.value).toEqual({ url: 'wss://a', name: 'Hi one\ntwo!' })
  document.undo()
  expect(document.store.getState().text).toBe(before)
})
