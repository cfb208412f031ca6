import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ProblemsPanel } from '../../src/app/ProblemsPanel.tsx'
import { createDocument } from '../../src/document/createDocument.ts'
import { fakePorts } from '../inspector/fakePorts.ts'
import '../../src/ui/base.css'
import { mount } from '../mount.ts'

const text = `version: 1.0
sections:
  main:
    - answr: {}
    - stream:
        url: http://example.com/audio
        codec: FOO
    - cond:
        - when: vars.a == 1
          then:
            - hangupp: {}
    - hangup: {}
`

async function show(source: string) {
  const open = createDocument(source)
  onTestFinished(() => open.dispose())
  const ports = fakePorts()
  const box = mount(<ProblemsPanel document={open} ports={ports} />)
  await expect.poll(() => box.querySelectorAll('[data-problem]').length).toBeGreaterThan(0)
  return { open, ports, box }
}

const rows = (box: HTMLElement) =>
  [...box.querySelectorAll('[data-problem]')].map((row) => row.getAttribute('data-problem'))

test('says where each problem is as a person counts', async () => {
  const { box } = await show(text)
  const words = (code: string) => box.querySelector(`[data-problem="${code}"]`)?.textContent
  expect(words('unknown-method')).toContain('step 1 of 4 in main')
  expect(words('codec-unknown')).toContain('Start audio stream, step 2 of 4 in main · codec')
  expect(words('version-wrong')).toContain('In the document')
  expect(box.textContent).toContain('step 1 of 1 under When vars.a is 1')
})

test('says that it is checking rather than that nothing is wrong', async () => {
  const { box, open } = await show(text)
  open.store.setState({ analysis: { status: 'checking' }, problems: [] })
  await expect.poll(() => box.textContent).toContain('Checking…')
  expect(box.textContent).not.toMatch(/No problems|Nothing to fix/)
  open.store.setState({ analysis: { status: 'ready' } })
  await expect.poll(() => box.textContent).toContain('Nothing to fix')
})

test('is filtered by what a row shows: words, place and SignalWire’s own code', async () => {
  const { box } = await show(text)
  const filter = page.getByRole('searchbox', { name: 'Filter problems' })
  await filter.fill('relay_script_method_undefined')
  await expect.poll(() => rows(box)).toEqual(['unknown-method', 'unknown-method'])
  await filter.fill('start audio')
  await expect.poll(() => rows(box)).toEqual(['url-not-wss', 'codec-unknown'])
})

test('a fix by keyboard leads on to the next problem and is told', async () => {
  const { open, box, ports } = await show(text)
  const fix = () => box.querySelector<HTMLElement>('[data-problem="unknown-method"] [data-fix]')
  fix()?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement?.textContent).toContain('wss://')
  expect(open.store.getState().text).toContain('- answer: {}')
  expect(ports.announced.at(-1)).toBe('Change to ‘answer’. 3 problems and 1 hint left')
})

test('after the last fix the keyboard stays in the list', async () => {
  const { box } = await show('version: 1.0.0\nsections:\n  main:\n    - answr: {}\n')
  box.querySelector<HTMLElement>('[data-fix]')?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => box.textContent).toContain('Nothing to fix')
  await expect.poll(() => document.activeElement?.textContent).toBe('No problems')
})

test('a long list scrolls within itself, and nothing of it reaches past the panel', async () => {
  const many = `version: 1.0.0\nsections:\n  main:\n${'    - answr: {}\n'.repeat(60)}`
  const { box } = await show(many)
  box.style.cssText = 'position: relative; display: grid; height: 400px; overflow: hidden'
  await expect.poll(() => box.querySelectorAll('[data-problem]').length).toBe(60)
  expect(box.scrollHeight).toBe(box.clientHeight)
})

test('leads to the step, and in its form to the property', async () => {
  const { open, ports, box } = await show(text)
  const went: unknown[] = []
  ports.panes.focus = (...to) => went.push(to)
  box.querySelector<HTMLElement>('[data-problem="codec-unknown"] [data-jump]')?.click()
  const { flow, selection } = open.store.getState()
  expect(selection).toEqual([flow.sections[0]?.steps[1]?.id])
  expect(went).toEqual([['inspector', ['codec']]])
})
