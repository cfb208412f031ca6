import type { CDPSession, Page } from 'playwright'
import { expect, test } from 'vitest'
import { copied, openApp, openText, withBrowser } from './app.ts'
import { isLong, some } from './scope.ts'

withBrowser()

const flow = `version: 1.0.0
sections:
  main:
    - answer: {}
    - play:
        url: say:Hello
    - stream:
        url: wss://a.example/x
        custom_parameters:
          who: me
    - cond:
        - when: a
          then:
            - label: again
    - hangup: {}
  other:
    - hangup: {}
`

/** What brings text boxes onto the page, beyond those of the form that is open. */
const states: Record<string, (page: Page) => Promise<void>> = {
  'the form and the palette': (page) => page.locator('[data-step="stream"]').click(),
  'the code as plain text': (page) => page.locator('[data-step="play"]').click(),
  'the problems': async (page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('problem')
    await page
      .getByRole('option', { name: /problems/i })
      .first()
      .click()
  },
  'the command palette': async (page) => {
    await page.keyboard.press('Control+k')
    await dialogHasKeyboard(page)
  },
  'finding a step': async (page) => {
    await page.keyboard.press('Control+f')
    await dialogHasKeyboard(page)
  },
  'adding at a gap': (page) => page.locator('[data-insert]').nth(1).click(),
  'moving to…': async (page) => {
    await page.locator('[data-step="play"]').click()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Move to')
    await page
      .getByRole('option', { name: /Move to/ })
      .first()
      .click()
    await page.getByRole('dialog', { name: /^Move/ }).waitFor()
    await dialogHasKeyboard(page)
  },
  'renaming a section': (page) =>
    page.locator('[data-mark]', { hasText: 'other' }).first().dblclick(),
  'the outline': async (page) => {
    await page.getByRole('button', { name: 'Outline', exact: true }).click()
    await page.locator('[data-pane="outline"] [role="treeitem"]').nth(1).click()
    await page.keyboard.press('+')
  },
  'renaming in the outline': async (page) => {
    await page.getByRole('button', { name: 'Outline', exact: true }).click()
    const rows = page.locator('[data-pane="outline"] [role="treeitem"]')
    await rows.filter({ hasText: 'other' }).first().click()
    await page.keyboard.press('F2')
  },
}

/** Else the keyboard would go there in the middle of the test. */
const dialogHasKeyboard = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[role="dialog"]')?.isConnected),
    )
    .toBe(true)

const boxes =
  ':is(textarea, input:not([type="checkbox"], [type="radio"], [type="file"])):not(:disabled):not(.monaco-editor *)'

test.each(some(Object.entries(states), 5))(
  'in no text box do the keys of an input method do anything else: %s',
  async (_, go) => {
    const { page } = await openApp()
    await openText(page, 'typing.yaml', flow)
    const session = await page.context().newCDPSession(page)
    await page.locator('[data-step="stream"]').waitFor()
    await go(page)
    const found = page.locator(boxes)
    await expect.poll(() => found.count()).toBeGreaterThan(0)
    const seen = new Set<string>()
    for (let index = 0; index < (await found.count()); index += 1) {
      const box = found.nth(index)
      if (!(await box.isVisible())) continue
      await box.focus()
      const before = await stateOf(page)
      seen.add(before.box)
      for (const key of ['ArrowDown', 'Enter', 'Tab', 'Escape']) {
        await compose(session, key)
        const now = await stateOf(page)
        expect({ key, ...now }).toEqual({ key, ...before })
      }
      await session.send('Input.imeSetComposition', {
        text: '',
        selectionStart: 0,
        selectionEnd: 0,
      })
    }
    expect(seen.size).toBeGreaterThan(0)
  },
)

/** A word that is being composed, and a key that is the input method's. */
async function compose(session: CDPSession, key: string): Promise<void> {
  await session.send('Input.imeSetComposition', { text: 'new', selectionStart: 3, selectionEnd: 3 })
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key,
    windowsVirtualKeyCode: 229,
  })
}

/** What a key might have changed by mistake: where the focus is, what is open, which steps there are. */
async function stateOf(page: Page) {
  return await page.evaluate(() => ({
    box:
      document.activeElement?.getAttribute('name') ??
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.id ??
      '',
    dialogs: document.querySelectorAll('[role="dialog"]').length,
    steps: [...document.querySelectorAll('[data-step]')].map((each) =>
      each.getAttribute('data-step'),
    ),
    marks: document.querySelectorAll('[data-mark]').length,
    selected: document.querySelectorAll('[data-selected]').length,
  }))
}

test('undo in a box for searching, filtering or renaming is the box’s own', async () => {
  const { page } = await openApp()
  await openText(page, 'typing.yaml', flow)
  await page.locator('[data-step="answer"]').click()
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('[data-step="answer"]').count()).toBe(0)
  const changed = await copied(page, 'Copy YAML')
  await states['the problems']?.(page)
  for (const name of ['Search steps to add', 'Filter problems']) {
    const box = page.getByRole('searchbox', { name })
    await box.click()
    await page.keyboard.type('taq')
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Control+z')
    expect(await box.inputValue()).toBe('')
  }
  await states['renaming a section']?.(page)
  await page.keyboard.type('zz')
  await page.keyboard.press('Control+z')
  expect(await page.locator('input[name="section-name"]').inputValue()).not.toBe('zz')
  await page.keyboard.press('Escape')
  expect(await copied(page, 'Copy YAML')).toBe(changed)
})

test('keys act on steps only while the canvas or the outline has the keyboard', async () => {
  const { page } = await openApp()
  await openText(page, 'typing.yaml', flow)
  await page.locator('[data-step="play"]').click()
  await page.evaluate(() => navigator.clipboard.writeText('- answer: {}\n'))
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  )
  for (const key of [
    'Delete',
    'Backspace',
    'Control+x',
    'Control+v',
    'Control+d',
    'Alt+ArrowUp',
    'Enter',
    '+',
    'F2',
  ]) {
    await page.keyboard.press(key)
  }
  expect(await copied(page, 'Copy YAML')).toBe(flow)

  // A press on a card or on the ground brings the keyboard there.
  await page.locator('[data-step="play"]').click()
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('[data-step="play"]').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('[data-step="play"]').count()).toBe(1)
  const ground = await page.locator('.react-flow__pane').boundingBox()
  if (ground === null) throw new Error('no ground')
  await page.mouse.click(ground.x + 20, ground.y + 80)
  expect(await page.evaluate(() => document.activeElement?.closest('[data-canvas]') !== null)).toBe(
    true,
  )
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('[data-step]').count()).toBe(0)
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-pane="canvas"]') !== null),
  ).toBe(true)
})

test('the keyboard never falls to the page: dialogs, undo and what goes away hand it on', async () => {
  const { page } = await openApp()
  await openText(page, 'typing.yaml', flow)
  const isSomewhere = () => page.evaluate(() => document.activeElement !== document.body)
  await page.locator('[data-step="play"]').click()
  for (const open of ['Control+k', 'Control+f', '?']) {
    await page.keyboard.press(open)
    await page.locator('[role="dialog"]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' })
    await expect.poll(isSomewhere).toBe(true)
  }
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await expect.poll(() => page.locator('[data-step]').count()).toBe(0)
  await expect
    .poll(() =>
      page.evaluate(() =>
        document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'),
      ),
    )
    .toBe('canvas')
  await page.evaluate(() => navigator.clipboard.writeText('- answer: {}\n'))
  await page.keyboard.press('Control+v')
  await expect.poll(() => page.locator('[data-step="answer"]').count()).toBe(1)
  const undo = page.locator('header button[aria-label="Undo"]')
  while (await undo.isEnabled()) await undo.press('Enter')
  await expect.poll(isSomewhere).toBe(true)
  // What was added, and its form with it, is taken back from within the form.
  await page.locator('[data-palette="sleep"]').click()
  await page.locator('[name="duration"]').fill('5')
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Control+z')
  await expect.poll(isSomewhere).toBe(true)
})

// The one below goes the same way, and then further.
test.runIf(isLong)(
  'what is typed while the command palette is still to come goes into it, and to no step',
  async () => {
    const page = await typedAtOnce('Move to')
    const box = page.getByRole('dialog').getByRole('combobox')
    await expect.poll(() => box.inputValue()).toBe('Move to')
    await page
      .getByRole('option', { name: /Move to/ })
      .first()
      .click()
    await page.getByRole('dialog', { name: /^Move/ }).waitFor()
  },
)

test('Enter pressed while the command palette is still to come chooses what the words find', async () => {
  const page = await typedAtOnce('move to', 'Enter')
  await page.getByRole('dialog', { name: /^Move/ }).waitFor()
})

test.each([
  ['its "+" is pressed', (page: Page) => page.locator('[data-insert]').nth(1).click()],
  [
    'the key + is pressed',
    async (page: Page) => {
      await page.locator('[data-step="play"]').click()
      await page.keyboard.press('+')
    },
  ],
])(
  'what is typed while the list of steps is loaded, once %s, goes into its search box',
  async (_, open) => {
    const { page } = await openApp()
    const load = await heldBack(page, '**/InsertMenu-*.js')
    await openText(page, 'typing.yaml', flow)
    await page.locator('[data-step="play"]').waitFor()
    const before = await copied(page, 'Copy YAML')
    await open(page)
    await page.keyboard.type('transk')
    await page.keyboard.press('Backspace')
    load()
    const box = page.getByRole('combobox', { name: 'Search steps to insert' })
    await expect.poll(() => box.inputValue()).toBe('trans')
    await page.keyboard.type('fer')
    await expect.poll(() => box.inputValue()).toBe('transfer')
    await page.keyboard.press('Escape')
    expect(await copied(page, 'Copy YAML')).toBe(before)
  },
)

test('Enter pressed while the list of steps is loaded adds the one that the words find', async () => {
  const { page } = await openApp()
  const load = await heldBack(page, '**/InsertMenu-*.js')
  await openText(page, 'typing.yaml', flow)
  await page.locator('[data-step="play"]').click()
  await page.keyboard.press('+')
  await page.keyboard.type('transfer')
  await page.keyboard.press('Enter')
  load()
  await page.locator('[data-step="transfer"]').waitFor()
})

test.each(['keys', 'an input method'])(
  'what is typed by %s while the code editor is loaded goes on in it, where the caret was',
  async (how) => {
    let come = () => {}
    const { page } = await openApp({
      before: async (page) => {
        come = await heldBack(page, '**/assets/createCodeEditor-*')
      },
    })
    const session = await page.context().newCDPSession(page)
    const area = page.getByRole('textbox', { name: 'SWML code, YAML' })
    await area.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('# one two')
    for (let back = 0; back < 4; back += 1) await page.keyboard.press('ArrowLeft')
    if (how === 'keys') come()
    else {
      await session.send('Input.imeSetComposition', {
        text: 'にほ',
        selectionStart: 2,
        selectionEnd: 2,
      })
      come()
      await page.waitForLoadState('networkidle')
      await session.send('Input.insertText', { text: '日本' })
    }
    await page.locator('.monaco-editor').first().waitFor()
    await page.keyboard.type(' and a half')
    const half = how === 'keys' ? ' and a half' : '日本 and a half'
    const expected = `# one${half} twoversion: 1.0.0\nsections:\n  main: []\n`
    await expect.poll(() => copied(page, 'Copy YAML')).toBe(expected)
  },
)

/** A part of the app that isn't loaded before the function is called. */
async function heldBack(page: Page, part: string): Promise<() => void> {
  let come = () => {}
  const here = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route(part, async (route) => {
    await here
    await route.continue()
  })
  return () => come()
}

/** A page whose command palette was asked for on a slow machine, with words, and perhaps a key, typed right after. */
async function typedAtOnce(words: string, key?: string): Promise<Page> {
  const { page } = await openApp()
  await openText(page, 'typing.yaml', flow)
  await page.locator('[data-step="play"]').click()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 20 })
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  if (key !== undefined) await page.keyboard.press(key)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return page
}
