import { expect, test } from 'vitest'
import { downloaded, openApp, openText, withBrowser } from './app.ts'
import { hostileTexts } from './hostileTexts.ts'
import { some } from './scope.ts'

withBrowser({ computesMuch: true })

for (const [name, textOf] of some(Object.entries(hostileTexts), 3)) {
  test(`${name}: the page answers, what runs in the background ends, and the text is kept`, async () => {
    const text = textOf()
    const { page } = await openApp()
    await openText(page, 'hostile.yaml', text)
    await expect.poll(() => page.getByRole('banner').innerText()).toContain('hostile')
    const problems = page.getByRole('button', { name: /show the list/ })
    await expect.poll(() => problems.getAttribute('aria-busy'), { timeout: 60_000 }).toBe('false')
    // A key that opens the command palette is answered.
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    const button = page
      .getByRole('toolbar', { name: 'Copy and download' })
      .getByRole('button', { name: /^[{[]/.test(text) ? 'Download JSON' : 'Download YAML' })
    const stream = await (await downloaded(page, () => button.click())).createReadStream()
    let kept = ''
    for await (const part of stream.setEncoding('utf8')) kept += part
    expect(kept === text).toBe(true)
  })
}
