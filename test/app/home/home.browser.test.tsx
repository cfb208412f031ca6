import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import Home from '../../../src/app/home/Home.tsx'
import { home } from '../../../src/app/home/homeStore.ts'
import type { FlowEntry } from '../../../src/flows/types.ts'
import { mainOf, openWithPorts } from '../../commands/fakePorts.ts'
import { mount } from '../../mount.ts'
import { fakeLibrary } from './fakeLibrary.ts'
import '../../../src/ui/base.css'

beforeEach(() => {
  localStorage.clear()
  home.setState({ query: '', sorting: 'changed', active: undefined, activeAt: 0, scrolled: 0 })
})

const hour = 3_600_000
const flow = (name: string, text: string | undefined = mainOf('answer'), age = 1): FlowEntry => ({
  id: name.toLowerCase(),
  name,
  text,
  changed: Date.now() - age * hour - 1_000,
})
const three = () => [
  flow('Menu', mainOf('answer', 'play', 'hangup'), 1),
  flow('Night', mainOf('answer'), 2),
  flow('Bookings', mainOf('hangup', 'answer'), 3),
]

/** Home over these flows, once they are shown. */
async function open(flows: FlowEntry[], from?: string) {
  const opened = openWithPorts(mainOf())
  const made: { name: string; text: string }[] = []
  const library = fakeLibrary(flows)
  opened.context.ports.flows = {
    open: async (flow) => {
      made.push(flow)
      return 'made'
    },
    go: async () => {},
    home: () => {},
    shown: () => undefined,
    leave: () => {},
    showAddress: () => {},
    isShown: () => true,
  }
  mount(<Home library={library.library} context={opened.context} from={from} />)
  await expect.element(page.getByRole('main')).toBeVisible()
  await expect
    .poll(() => document.querySelectorAll('[data-flow], [data-template]').length)
    .not.toBe(0)
  return { ...opened, ...library, made }
}
const tile = (id: string) => document.querySelector<HTMLElement>(`[data-flow="${id}"]`)
const names = () => [...document.querySelectorAll('[data-flow] a')].map((link) => link.textContent)
const focused = () => {
  const { activeElement } = document
  const id = activeElement?.closest<HTMLElement>('[data-flow]')?.dataset.flow
  return id ?? activeElement?.textContent ?? activeElement?.tagName
}
const focus = (id: string) => tile(id)?.querySelector('a')?.focus()
const press = (keys: string) => userEvent.keyboard(keys)

test('each flow is a link to it, and says when it was changed, how long it is and what is wrong', async () => {
  await open(three())
  const link = page.getByRole('link', { name: 'Menu' })
  await expect.element(link).toHaveAttribute('href', '#/flow/menu')
  const menu = page.getByRole('listitem').nth(0)
  await expect.element(menu).toHaveTextContent('Changed 1 hour ago')
  await expect.element(menu).toHaveTextContent('3 steps · 1 problem')
  await expect.element(menu).toHaveTextContent('Play audio or speech')
  await expect.element(link).toHaveAccessibleDescription(/3 steps · 1 problem.*Changed 1 hour ago/)
  await expect.element(page.getByRole('listitem').nth(1)).toHaveTextContent('No problems')
})

test('the tiles are one tab stop, and arrows go from one to the next', async () => {
  await open(three())
  const stops = [...document.querySelectorAll<HTMLElement>('[data-flow] [tabindex="0"]')]
  expect(stops.map((each) => each.closest<HTMLElement>('[data-flow]')?.dataset.flow)).toEqual([
    'menu',
    'menu',
  ])
  focus('menu')
  await press('{ArrowRight}')
  expect(focused()).toBe('night')
  await press('{End}')
  expect(focused()).toBe('bookings')
  await press('{ArrowRight}')
  expect(focused()).toBe('bookings')
  await press('{Home}')
  expect(focused()).toBe('menu')
})

test('a flow is renamed where its name stands, and the keyboard stays with it', async () => {
  const { fake, said } = await open(three())
  focus('night')
  await press('{F2}')
  await press('Day{Enter}')
  await expect.poll(names).toEqual(['Menu', 'Day', 'Bookings'])
  expect(fake.flows[1]?.name).toBe('Day')
  expect(said).toContain('Renamed the flow to Day')
  await expect.poll(focused).toBe('night')
  await press('{F2}')
  await press('Other{Escape}')
  await expect.poll(focused).toBe('night')
  expect(names()).toEqual(['Menu', 'Day', 'Bookings'])
})

test('what is deleted is gone at once, the next one has the keyboard, and undo brings it back', async () => {
  const { fake, messages, offers } = await open(three())
  focus('menu')
  await press('{Delete}')
  await expect.poll(focused).toBe('night')
  expect(names()).toEqual(['Night', 'Bookings'])
  await expect.poll(() => messages.at(-1)?.text).toBe('Deleted Menu')
  expect(fake.flows.map(({ id }) => id)).toEqual(['night', 'bookings'])
  offers().at(-1)?.run()
  await expect.poll(focused).toBe('menu')
  expect(names()).toEqual(['Menu', 'Night', 'Bookings'])
})

test('two presses of Delete take two flows away, and Ctrl+Z brings both back', async () => {
  const { messages } = await open(three())
  focus('night')
  await press('{Delete}')
  await expect.poll(focused).toBe('bookings')
  await press('{Delete}')
  await expect.poll(focused).toBe('menu')
  await expect.poll(() => messages.length).toBe(2)
  await press('{Control>}z{/Control}')
  await expect.poll(focused).toBe('bookings')
  await press('{Control>}z{/Control}')
  await expect.poll(focused).toBe('night')
  expect(names()).toEqual(['Menu', 'Night', 'Bookings'])
})

test('after the last flow is deleted the keyboard is on “New flow”, and the templates are what the page is about', async () => {
  await open([flow('Menu')])
  focus('menu')
  await press('{Delete}')
  await expect.poll(focused).toBe('New flow')
  await expect
    .element(page.getByRole('main').getByRole('button', { name: /Phone menu with retries/ }))
    .toBeVisible()
})

test('what can’t be deleted stays, and that is told', async () => {
  const { fake, messages } = await open(three())
  fake.failure = new Error('full')
  focus('menu')
  await press('{Delete}')
  await expect
    .poll(() => messages.at(-1))
    .toMatchObject({
      text: '“Menu” couldn’t be deleted.',
      tone: 'error',
    })
  await expect.poll(names).toEqual(['Menu', 'Night', 'Bookings'])
})

test('a duplicate has a name of its own, the scenarios, and the keyboard', async () => {
  const scenarios = 'scenarios:\n  - name: one\n'
  const flows = three().map((each) => ({ ...each, scenarios }))
  const { fake } = await open(flows)
  focus('night')
  await press('{Control>}d{/Control}')
  await expect.poll(names).toEqual(['Night copy', 'Menu', 'Night', 'Bookings'])
  await expect.poll(focused).toBe('added-1')
  expect(fake.flows[0]).toMatchObject({ text: mainOf('answer'), scenarios })
})

test('whoever begins to type searches, in names and in what flows do', async () => {
  const { said } = await open(three())
  focus('menu')
  await press('play')
  await expect.element(page.getByRole('textbox', { name: 'Search flows' })).toHaveValue('play')
  await expect.poll(names).toEqual(['Menu'])
  await expect
    .element(page.getByRole('listitem').nth(0).getByText('Play', { exact: true }).first())
    .toBeVisible()
  await expect.poll(() => said.at(-1)).toBe('1 flow found')
  await press('{ArrowDown}')
  await expect.poll(focused).toBe('menu')
  await press('/nowhere')
  await expect.element(page.getByText('No flow says “nowhere”.')).toBeVisible()
  await press('{Escape}')
  await expect.poll(names).toEqual(['Menu', 'Night', 'Bookings'])
})

test('keys typed quickly after a search go to what was found', async () => {
  await open(three())
  const box = page.getByRole('textbox', { name: 'Search flows' })
  await box.fill('play')
  await expect.poll(names).toEqual(['Menu'])
  const arrow = { key: 'ArrowDown', bubbles: true, cancelable: true }
  box.element().dispatchEvent(new KeyboardEvent('keydown', arrow))
  // At once: the next key would come before anything is painted.
  expect(focused()).toBe('menu')
  await box.fill('night')
  box.element().dispatchEvent(new KeyboardEvent('keydown', arrow))
  await expect.poll(focused).toBe('night')
})

test('the order that was chosen holds the next time', async () => {
  await open(three())
  await page.getByRole('combobox', { name: 'Sort by' }).selectOptions('Name')
  await expect.poll(names).toEqual(['Bookings', 'Menu', 'Night'])
  await page.getByRole('combobox', { name: 'Sort by' }).selectOptions('Most steps')
  await expect.poll(names).toEqual(['Menu', 'Bookings', 'Night'])
  expect(localStorage.getItem('wireline.sorting')).toBe('steps')
})

test('the menu of a flow renames it, with the keyboard in its name at once', async () => {
  await open(three())
  await page.getByRole('button', { name: 'More for Night' }).click()
  await page.getByRole('menuitem', { name: /Rename/ }).click()
  await expect.element(page.getByRole('textbox', { name: 'Name of the flow' })).toHaveFocus()
  await press('Day{Enter}')
  await expect.poll(names).toEqual(['Menu', 'Day', 'Bookings'])
})

test('a right click opens the menu, and what is deleted there leaves the keyboard on the next flow', async () => {
  await open(three())
  await page.getByRole('link', { name: 'Menu' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /Delete/ }).click()
  await expect.poll(names).toEqual(['Night', 'Bookings'])
  await expect.poll(focused).toBe('night')
})

test('what is damaged says so, and can be downloaded', async () => {
  const damaged = { ...flow('Damaged flow'), text: undefined, damaged: '{"id":"x"}' }
  const { downloads } = await open([damaged])
  await expect.element(page.getByText('Damaged', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Download' }).click()
  expect(downloads).toEqual([['damaged-flow.json', '{"id":"x"}']])
})

test('what can’t be read says so, beside flows that can', async () => {
  await open([flow('Broken', 'sections: [ {'), flow('Empty', 'sections: {main: []}')])
  await expect.element(page.getByText('This text can’t be read')).toBeVisible()
  await expect.element(page.getByText('No steps yet')).toBeVisible()
})

test('where the flows can’t be had it says so, and tries again', async () => {
  const opened = openWithPorts(mainOf())
  const { fake, library } = fakeLibrary(three())
  fake.failure = new Error('denied')
  mount(<Home library={library} context={opened.context} />)
  await expect.element(page.getByRole('alert')).toHaveTextContent('can’t be read')
  fake.failure = undefined
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(names).toEqual(['Menu', 'Night', 'Bookings'])
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

test('what another tab adds is there by itself', async () => {
  const { library } = await open(three())
  await library.add({ name: 'Elsewhere', text: mainOf('hangup') })
  await expect.poll(names).toEqual(['Elsewhere', 'Menu', 'Night', 'Bookings'])
})

test('a template is started as a flow of its own', async () => {
  const { made } = await open(three())
  await page.getByRole('button', { name: /Phone menu with retries/ }).click()
  expect(made.map(({ name }) => name)).toEqual(['ivr-menu'])
})

test('whoever comes back from a flow finds the keyboard on it', async () => {
  await open(three(), 'night')
  await expect.poll(focused).toBe('night')
})

test('whoever comes back sees the flows at once, and then what has changed', async () => {
  const { library, fake, context } = await open(three())
  await expect.poll(names).toEqual(['Menu', 'Night', 'Bookings'])
  const second = mount(<Home library={library} context={context} />)
  expect(second.querySelectorAll('[data-flow]').length).toBe(3)
  fake.flows = fake.flows.slice(1)
  fake.tell()
  await expect.poll(() => second.querySelectorAll('[data-flow]').length).toBe(2)
})

test('of a thousand flows those near the view are on the page, and keys reach all of them', async () => {
  await open(Array.from({ length: 1_000 }, (_, index) => flow(`Flow ${index}`)))
  expect(document.querySelectorAll('[data-flow]').length).toBeLessThan(100)
  focus('flow 0')
  await press('{End}')
  await expect.poll(focused).toBe('flow 999')
  const { top, bottom } = tile('flow 999')?.getBoundingClientRect() ?? {}
  expect(top).toBeGreaterThanOrEqual(0)
  expect(bottom).toBeLessThanOrEqual(window.innerHeight)
  await press('{ArrowLeft}')
  await expect.poll(focused).toBe('flow 998')
})

test.each(['light', 'dark'])(
  'axe finds nothing wrong, with flows or without (%s)',
  async (theme) => {
    document.documentElement.dataset.theme = theme
    document.title = 'Wireline'
    document.documentElement.lang = 'en'
    await open([...three(), flow('Broken', 'sections: [ {'), { ...flow('Bad'), text: undefined }])
    await expect.poll(() => document.querySelector('[aria-busy="true"]')).toBeNull()
    const found = async () => {
      const { violations } = await axe.run(document)
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    }
    expect(await found()).toEqual([])
    home.setState({ query: 'answer' })
    await expect.element(page.getByText('Answer', { exact: true }).first()).toBeVisible()
    expect(await found()).toEqual([])
  },
)
