import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { toYaml } from '../../src/swml/index.ts'
import { canary, canarySteps } from '../fixtures/canaries.ts'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined

afterEach(() => shown?.close())

const flowWith = (step: string) => `sections:\n  main:\n    - ${step}\n`

function show(text: string): Shown {
  shown = showForm(text, 0)
  return shown
}

test('no secret is in the page of any step’s form, whatever is unfolded, before it is asked for', async () => {
  const seen: string[] = []
  let dots = 0
  for (const step of canarySteps()) {
    const name = JSON.stringify(step).slice(0, 30)
    const { announced, close } = show(toYaml({ sections: { main: [step] } }))
    for (const buttons of [folds, folds, folds, folds, asYaml]) {
      await press(buttons)
      seen.push(...canariesIn(document.body).map((where) => `${name}: ${where}`))
      dots += document.querySelectorAll('input[type="password"]').length
    }
    seen.push(...announced.filter((words) => words.includes(canary)))
    close()
  }
  // They stand in the forms, and the forms were open.
  expect(dots).toBeGreaterThan(200)
  shown = undefined
  expect([...new Set(seen)]).toEqual([])
}, 120_000)

const folds = 'button[aria-expanded="false"]:not([aria-haspopup])'
const asYaml = 'button[aria-label^="Edit "][aria-pressed="false"]'

async function press(buttons: string): Promise<void> {
  for (const button of document.querySelectorAll<HTMLElement>(buttons)) button.click()
  await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** Where the canary can be read: texts, attributes and what controls hold, but for dots. */
function canariesIn(root: HTMLElement): string[] {
  const found: string[] = []
  const tree = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = tree.nextNode(); node !== null; node = tree.nextNode()) {
    if (node.nodeValue?.includes(canary))
      found.push(`text of ${node.parentElement?.outerHTML.slice(0, 200)}`)
  }
  for (const element of root.querySelectorAll('*')) {
    const isDots = element instanceof HTMLInputElement && element.type === 'password'
    for (const { name, value } of element.attributes) {
      if (value.includes(canary) && !(isDots && name === 'value')) {
        found.push(`${name} of <${element.tagName} name="${element.getAttribute('name')}">`)
      }
    }
    const isControl = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    if (isControl && !isDots && element.value.includes(canary)) {
      found.push(`value of ${element.name}`)
    }
  }
  return found
}

test('an address shows its password while one is there to change it, and is written as it is', async () => {
  const { document: open, control } = show(flowWith('stream: { url: "wss://u:hush@e.com/a" }'))
  const url = control('url')
  if (url === undefined) throw new Error('There is no address')
  const field = page.elementLocator(url)
  await expect.element(field).toHaveValue('wss://u:••••@e.com/a')
  await userEvent.click(field)
  await expect.element(field).toHaveValue('wss://u:hush@e.com/a')
  await userEvent.keyboard('{End}b')
  expect(open.store.getState().text).toBe(flowWith('stream: { url: "wss://u:hush@e.com/ab" }'))
  await userEvent.tab()
  await expect.element(field).toHaveValue('wss://u:••••@e.com/ab')
  await userEvent.click(page.getByRole('button', { name: 'Show WebSocket address' }))
  await expect.element(field).toHaveValue('wss://u:hush@e.com/ab')
})

test('a header is dots by its name, also while it is typed, and can be shown', async () => {
  const { document: open, control } = show(
    flowWith('request: { url: "https://e.com", method: GET, headers: { Authorization: hush } }'),
  )
  const value = control('headers.0.value')
  if (value === undefined) throw new Error('There is no header')
  expect(value).toHaveAttribute('type', 'password')
  await userEvent.fill(page.elementLocator(value), 'Bearer other')
  expect(value).toHaveAttribute('type', 'password')
  expect(open.store.getState().text).toContain('Authorization: Bearer other')
  await userEvent.click(page.getByRole('button', { name: 'Show Value of Authorization' }))
  expect(value).toHaveAttribute('type', 'text')
})

test('a variable in place of a secret is seen', () => {
  const { control } = show(
    flowWith('stream: { url: "wss://e.com", authorization_bearer_token: "%{vars.token}" }'),
  )
  expect(control('authorization_bearer_token')).toHaveAttribute('type', 'text')
})

test('a step’s YAML hides its secrets, and can be edited once they are shown', async () => {
  const { document: open, control } = show(flowWith('answer: { password: hush }'))
  await userEvent.click(page.getByRole('button', { name: 'Edit as YAML' }))
  const yaml = control('step-yaml')
  if (yaml === undefined) throw new Error('There is no YAML')
  const area = page.elementLocator(yaml)
  await expect.element(area).toHaveValue('- answer: { password: •••• }')
  expect(yaml).toHaveAttribute('readonly')
  await userEvent.click(page.getByRole('button', { name: 'Show secrets to edit this' }))
  await expect.element(area).toHaveValue('- answer: { password: hush }')
  await userEvent.fill(area, '- answer: { password: hush2 }')
  expect(open.store.getState().text).toBe(flowWith('answer: { password: hush2 }'))
  await userEvent.click(page.getByRole('button', { name: 'Hide secrets' }))
  await expect.element(area).toHaveValue('- answer: { password: •••• }')
})

test('what is typed as YAML stays in sight while it is typed', async () => {
  const { control } = show(flowWith('answer: {}'))
  await userEvent.click(page.getByRole('button', { name: 'Edit as YAML' }))
  const yaml = control('step-yaml')
  if (yaml === undefined) throw new Error('There is no YAML')
  await userEvent.fill(page.elementLocator(yaml), '- answer: { password: hush }')
  expect(yaml).toHaveValue('- answer: { password: hush }')
  expect(yaml).not.toHaveAttribute('readonly')
})

test('a name of the flow that holds a secret is offered masked', async () => {
  const address = `wss://me:${canary}@a.example/x`
  const { document: open } = show(
    `sections:\n  main:\n    - stop_stream: {}\n    - stream: {url: wss://a.example, control_id: "${address}"}\n`,
  )
  const offer = page.getByRole('button', { name: /^wss:/ })
  await expect.element(offer).toBeVisible()
  expect(canariesIn(document.body)).toEqual([])
  await userEvent.click(offer)
  expect(open.store.getState().text).toContain(`control_id: ${address}\n`)
})
