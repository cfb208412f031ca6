import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { exportKinds } from '../../src/exports/kinds.ts'
import { swmlInPicture } from '../../src/picture/swmlInPicture.ts'
import { decodeLink } from '../../src/share/index.ts'
import { canary } from '../fixtures/canaries.ts'
import { downloaded, dropText, explain, openApp, runCommand, withBrowser } from './app.ts'

withBrowser()

const text = `version: 1.0.0
# the token is ${canary}
sections:
  main:
    - stream:
        url: wss://me:${canary}@example.com/audio?token=${canary}
        authorization_bearer_token: ${canary}
        custom_parameters: { api_key: ${canary}, tier: gold }
    - strem: { password: ${canary} }
`

/** What a command puts on the clipboard. */
async function copiedBy(page: Page, command: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await runCommand(page, command)
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('')
  return await page.evaluate(() => navigator.clipboard.readText())
}

async function downloadedBy(page: Page, command: string): Promise<Uint8Array> {
  const download = await downloaded(page, () => runCommand(page, command))
  return new Uint8Array(await readFile(await download.path()))
}

test('a secret of a stream is in nothing that leaves the flow unless it is asked for, and in no cache or log', async () => {
  const app = await openApp({ serviceWorkers: 'allow' })
  const { page } = app
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await dropText(page, 'canary.yaml', text)
  await page.locator('[data-step="stream"]').waitFor()

  const given: Record<string, string> = {}
  for (const kind of exportKinds) given[kind.title] = await copiedBy(page, `Copy as ${kind.title}`)
  const link = await copiedBy(page, 'Copy link')
  given.link = JSON.stringify(decodeLink(link.replace(/^.*#\/shared\//, '')))
  for (const kind of ['PNG', 'SVG']) {
    const bytes = await downloadedBy(page, `Download picture (${kind})`)
    given[kind] = new TextDecoder().decode(bytes) + JSON.stringify(swmlInPicture(bytes))
    expect(given[kind]).toContain('strem')
  }
  // What broke says what it broke on only where the text is asked for.
  await page.evaluate((word) => {
    setTimeout(() => {
      throw new TypeError(`can't read ${word}`)
    })
  }, canary)
  given.faults = await copiedBy(page, 'Copy details of faults')
  given.title = await page.title()
  given.address = page.url()
  given.requests = asked.join('\n')
  given.log = said.filter((line) => !line.includes("can't read")).join('\n')
  given.caches = await page.evaluate(async () => {
    const bodies: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        bodies.push(name, request.url, (await (await cache.match(request))?.text()) ?? '')
    }
    return bodies.join('\n')
  })
  const seen = Object.keys(given).filter((what) => given[what]?.includes(canary))
  expect(seen).toEqual([])
  expect(given.caches.length).toBeGreaterThan(1_000_000)

  expect(await copiedBy(page, 'Copy details of faults, with the flow’s text')).toContain(canary)
  explain(app, /can't read/)
})
