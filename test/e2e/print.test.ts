import { expect, test } from 'vitest'
import { openApp, openText, runCommand, withBrowser } from './app.ts'

withBrowser()

test('paper shows the whole flow in words, and the app is there again afterwards', async () => {
  const { page } = await openApp()
  const steps = Array.from({ length: 120 }, (_, at) => `    - play: {url: "say:Line ${at}"}\n`)
  const menu = '    - cond:\n        - when: vars.late\n          then:\n            - hangup: {}\n'
  await openText(page, 'hotline.yaml', `sections:\n  main:\n${steps.join('')}${menu}`)
  await page.locator('[data-path="sections.main.3"]').waitFor()
  const pdf = await page.pdf()
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2)

  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const paper = page.locator('[data-printed]')
  await paper.getByRole('heading', { name: 'hotline' }).waitFor()
  for (const words of ['Line 0', 'Line 119', 'vars.late', 'Hang up'])
    expect(await paper.innerText()).toContain(words)
  expect(await paper.getByText('vars.late').count()).toBe(2)
  expect(await page.locator('#root').isVisible()).toBe(false)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  expect(await paper.count()).toBe(0)
  await page.locator('[data-path="sections.main.3"]').click()
})

test('paper is white, whatever the theme', async () => {
  const { page } = await openApp({ colorScheme: 'dark' })
  await openText(page, 'hotline.yaml', 'sections:\n  main:\n    - hangup: {}\n')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const words = page.locator('[data-printed]').getByText('Hang up')
  expect(await words.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)')
})

test('the way to print is found among the commands', async () => {
  const { page } = await openApp()
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.asked = 'print'
    }
  })
  await runCommand(page, 'pdf')
  await page.locator('[data-asked="print"]').waitFor({ state: 'attached' })
})
