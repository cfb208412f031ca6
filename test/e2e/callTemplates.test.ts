import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { templates } from '../../src/flows/templates/index.ts'
import type { Scenario } from '../../src/scenarios/index.ts'
import { openApp, openText, runCommand, withBrowser } from './app.ts'
import { pane } from './callSteps.ts'

withBrowser()

type Answer = Extract<NonNullable<Scenario['answers']>[number], { outcome: string }>
type How = 'mouse' | 'keyboard'

for (const [at, { id, title, text }] of templates.entries()) {
  const how: How = at % 2 === 0 ? 'mouse' : 'keyboard'
  test(`“${title}” is played through every branch with the ${how}`, async () => {
    const { page } = await openApp()
    await openText(page, `${id}.yaml`, text)
    await page.locator('[data-card]').first().waitFor()
    const ways = await waysThrough(page)
    const seen = new Set<string>()
    await pane(page).getByRole('tab', { name: 'Call' }).click()
    for (const way of ways) {
      await pane(page).getByRole('button', { name: 'Restart', exact: true }).click()
      await expect.poll(() => done(page)).toBe(0)
      for (const [given, answer] of way.entries()) {
        await give(page, answer, how)
        await expect.poll(() => done(page)).toBe(given + 1)
      }
      await pane(page).getByText('The call is over.').waitFor()
      for (const path of await paths(page, '[data-taken], [data-running]')) seen.add(path)
    }
    expect([...seen].sort()).toEqual((await paths(page, '[data-card]')).sort())
  })
}

/** So many answers the conversation shows. */
const done = (page: Page) => pane(page).locator('[data-kind="caller"], [data-kind="world"]').count()

const paths = (page: Page, cards: string) =>
  page
    .locator(cards)
    .evaluateAll((all) => all.flatMap((card) => card.getAttribute('data-path') ?? []))

/** What is to be answered to come to every step and branch, as the app itself finds it. */
async function waysThrough(page: Page): Promise<readonly (readonly Answer[])[]> {
  await runCommand(page, 'find the missing ways')
  await page.locator('[data-proposed]').first().waitFor()
  expect(await page.locator('[data-missing]').count()).toBe(0)
  const count = await page.locator('[data-proposed]').count()
  await pane(page).getByRole('button', { name: /^Add/ }).first().click()
  await expect.poll(() => page.locator('[data-scenario][data-result="passed"]').count()).toBe(count)
  await pane(page).getByRole('button', { name: 'Edit the scenarios as text' }).click()
  const area = pane(page).getByRole('textbox', { name: 'The scenarios as text' })
  // Safe: the app has just written it.
  const { scenarios } = parse(await area.inputValue()) as { scenarios: readonly Scenario[] }
  await pane(page).getByRole('button', { name: 'Done' }).click()
  return scenarios.map(({ answers = [] }) => answers.filter((answer) => 'outcome' in answer))
}

async function give(page: Page, { outcome, given = {} }: Answer, how: How): Promise<void> {
  const { keys, words } = given
  if (typeof keys === 'string') return press(page, keys, how)
  if (typeof words === 'string')
    await pane(page).getByRole('textbox', { name: 'The caller says' }).fill(words)
  else await fill(page, outcome, Object.values(given))
  const button = pane(page).locator(`[data-outcome="${outcome}"]`)
  if (how === 'mouse') await button.click()
  else await button.press('Enter')
}

/** What was filled in stands in the order in which it is asked for. */
async function fill(page: Page, outcome: string, values: readonly unknown[]): Promise<void> {
  const fields = pane(page)
    .locator('li', { has: page.locator(`[data-outcome="${outcome}"]`) })
    .locator('input, textarea')
  for (const [at, value] of values.entries())
    if (at < (await fields.count()))
      await fields.nth(at).fill(typeof value === 'string' ? value : JSON.stringify(value))
}

async function press(page: Page, keys: string, how: How): Promise<void> {
  const first = pane(page).getByRole('button', { name: `Press ${keys[0]}`, exact: true })
  await first.waitFor()
  if (how === 'keyboard') await first.focus()
  for (const key of keys)
    if (how === 'keyboard') await page.keyboard.press(key)
    else
      await pane(page)
        .getByRole('button', { name: `Press ${key}`, exact: true })
        .click()
  const send = pane(page).getByRole('button', { name: 'Send', exact: true })
  if ((await send.count()) > 0) await send.click()
}
