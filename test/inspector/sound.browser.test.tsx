import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined
afterEach(() => shown?.close())

const head = 'sections:\n  main:\n    - '
const text = () => shown?.document.store.getState().text
const control = (name: string) => page.elementLocator(shown?.control(name) ?? document.body)
const choose = (kind: string) => userEvent.click(page.getByRole('radio', { name: kind }))
const chosen = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value

test('each kind of sound is chosen and filled in without its prefix, and its words come back', async () => {
  shown = showForm(`${head}play:\n        url: say:Hi # hello\n`, 0)
  expect(chosen('url.kind')).toBe('say')
  await expect.element(control('url')).toHaveValue('Hi')
  await userEvent.fill(control('url'), 'Good morning')
  expect(text()).toBe(`${head}play:\n        url: say:Good morning # hello\n`)
  await choose('Play a file')
  await userEvent.fill(control('url'), 'https://example.com/a.mp3')
  expect(text()).toBe(`${head}play:\n        url: https://example.com/a.mp3 # hello\n`)
  await choose('Silence')
  await userEvent.fill(control('url'), '2.5')
  expect(text()).toBe(`${head}play:\n        url: silence:2.5 # hello\n`)
  await choose('Ring tone')
  await userEvent.fill(control('url'), 'de')
  await userEvent.fill(control('url.seconds'), '5')
  expect(text()).toBe(`${head}play:\n        url: ring:5:de # hello\n`)
  await choose('Say')
  expect(text()).toBe(`${head}play:\n        url: say:Good morning # hello\n`)
})

test('who knows the prefixes may type them: they aren’t written twice', async () => {
  shown = showForm(`${head}play:\n        url: "say:"\n`, 0)
  await userEvent.click(control('url'))
  await userEvent.keyboard('say:Hello')
  expect(text()).toBe(`${head}play:\n        url: "say:Hello"\n`)
  await userEvent.fill(control('url'), 'https://example.com/a.mp3')
  expect(text()).toBe(`${head}play:\n        url: "https://example.com/a.mp3"\n`)
  await expect.poll(() => chosen('url.kind')).toBe('file')
})

test('an address typed letter by letter stays one', async () => {
  shown = showForm(`${head}play:\n        url: https://a\n`, 0)
  await userEvent.clear(control('url'))
  await userEvent.click(control('url'))
  await userEvent.keyboard('https://b.example/x.mp3')
  expect(chosen('url.kind')).toBe('file')
  expect(text()).toBe(`${head}play:\n        url: https://b.example/x.mp3\n`)
})

test.each(['"%{question}"', 'Press one'])(
  'what is no kind of sound is edited as it is: %s',
  async (source) => {
    shown = showForm(`${head}prompt:\n        play: ${source}\n`, 0)
    expect(chosen('play.kind')).toBe('other')
    await expect.element(control('play')).toHaveValue(source.replaceAll('"', ''))
    await choose('Say')
    expect(text()).toContain(`say:${source.replaceAll('"', '')}`)
  },
)

test('the sounds of a list are chosen one by one', async () => {
  shown = showForm(`${head}play:\n        urls:\n          - say:a\n          - silence:1\n`, 0)
  expect([chosen('urls.0.kind'), chosen('urls.1.kind')]).toEqual(['say', 'silence'])
  await userEvent.fill(control('urls.1'), '3')
  expect(text()).toBe(`${head}play:\n        urls:\n          - say:a\n          - silence:3\n`)
})
