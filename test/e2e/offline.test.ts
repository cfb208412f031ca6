import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { writeServiceWorker } from '../../scripts/offlinePlugin.ts'
import {
  atRest,
  axeViolations,
  copied,
  dropText,
  explain,
  openApp,
  picture,
  runCommand,
  withBrowser,
} from './app.ts'
import { serveFolder } from './serveFolder.ts'
import { smallText } from './texts.ts'

withBrowser()

const dist = resolve(import.meta.dirname, '../../dist')
let work = ''
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'wireline-offline-'))
})
afterAll(() => rm(work, { recursive: true }))

/** A site of its own, whose files can be changed. */
async function ownSite(name: string) {
  const folder = join(work, name)
  await cp(dist, folder, { recursive: true, filter: (file) => !file.endsWith('.map') })
  const { address, close } = await serveFolder(folder)
  onTestFinished(close)
  return { folder, address, close }
}

/** Puts another release into the folder, all of whose parts have other names; its page is marked with a title. */
async function release(folder: string, title: string): Promise<void> {
  const assets = join(folder, 'assets')
  const names = await readdir(assets)
  const renamed = new Map(names.map((name) => [name, `${title}-${name}`]))
  const known = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  const rewrite = async (from: string, to: string) => {
    const text = await readFile(from, 'utf8')
    await rm(from)
    await writeFile(
      to,
      text.replace(known, (name) => renamed.get(name) ?? name),
    )
  }
  for (const [from, to] of renamed)
    if (/\.(js|css)$/.test(from)) await rewrite(join(assets, from), join(assets, to))
    else await rename(join(assets, from), join(assets, to))
  const page = join(folder, 'index.html')
  await rewrite(page, page)
  const text = await readFile(page, 'utf8')
  await writeFile(page, text.replace('<body>', `<body data-title="${title}">`))
  await writeServiceWorker(folder)
}

/** Once the browser keeps all files, and this page gets them from there. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/** Looks for a new release: what becomes of it. */
async function install(page: Page): Promise<string | undefined> {
  return await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    const fresh = registration?.installing ?? registration?.waiting
    const isDone = () => fresh?.state === 'installed' || fresh?.state === 'redundant'
    await new Promise<void>((done) => {
      if (isDone()) return done()
      fresh?.addEventListener('statechange', () => isDone() && done())
    })
    return fresh?.state
  })
}

const address = 'wss://example.com/audio-stream'

async function addStream(page: Page): Promise<void> {
  await page.locator('[data-palette="stream"]').click()
  await page.locator('[name="url"]').fill(address)
}

test('after one visit it works without a network: code, export, palette, problems and what is saved', async () => {
  const site = await ownSite('kept')
  const { page, context } = await openApp({ site: site.address, serviceWorkers: 'allow' })
  await isKept(page)
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return { names, files: requests.flat().map(({ url }) => url) }
  })
  expect(kept.names).toHaveLength(1)
  const built = await readdir(join(site.folder, 'assets'))
  expect(kept.files).toEqual(
    expect.arrayContaining(built.map((name) => `${site.address}assets/${name}`)),
  )
  expect(kept.files).toContain(site.address)
  const devtools = await context.newCDPSession(page)
  const { manifest, errors } = await devtools.send('Page.getAppManifest').then((found) => ({
    manifest: JSON.parse(found.data ?? '{}'),
    errors: found.errors,
  }))
  expect(errors).toEqual([])
  expect(manifest.name).toBe('Wireline')
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  await site.close()
  await context.setOffline(true)
  await page.close()

  const next = await context.newPage()
  await next.goto(site.address)
  await addStream(next)
  await next.locator('.monaco-editor').first().waitFor()
  // A line may be wrapped behind the host.
  await next.locator('.view-line', { hasText: 'wss://example.com/' }).waitFor()
  await next.getByRole('button', { name: 'Export', exact: true }).click()
  await next.getByRole('dialog', { name: 'Export' }).getByText('Copy as').first().waitFor()
  await next.keyboard.press('Escape')
  await runCommand(next, 'outline')
  await next.getByRole('tree').first().waitFor()
  await dropText(next, 'wrong.yaml', `${smallText}    - strem: {}\n`)
  await next.getByRole('button', { name: /^1 problem.*show the list/ }).click()
  await next.getByRole('region', { name: 'Problems' }).waitFor()
  expect(await copied(next, 'Copy YAML')).toContain(address)
  await next
    .getByText(/Saved on this device/)
    .first()
    .waitFor()
  await next.reload()
  await next.locator('[data-step="stream"]').waitFor()
})

test('a new release says so, waits until it is asked for, and costs no text; other tabs go on', async () => {
  const site = await ownSite('updated')
  const { page, context } = await openApp({ site: site.address, serviceWorkers: 'allow' })
  await isKept(page)
  const other = await context.newPage()
  await other.goto(site.address)
  await other.locator('[data-palette="stream"]').waitFor()

  // What a server answers instead of a file is not kept: the release before goes on.
  await release(site.folder, 'second')
  const good = await readFile(join(site.folder, 'index.html'))
  await writeFile(join(site.folder, 'index.html'), '<!doctype html><title>Back soon</title>')
  expect(await install(page)).toBe('redundant')
  await writeFile(join(site.folder, 'index.html'), good)
  expect(await install(page)).toBe('installed')
  const message = page.locator('[data-tone]', { hasText: 'A new version of Wireline is ready' })
  await message.waitFor()
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'offline-update')
  // Nothing has changed by itself, not by a reload either.
  await page.reload()
  await message.waitFor()
  expect(await page.locator('body[data-title]').count()).toBe(0)

  await addStream(page)
  await page.locator('[name="name"]').fill('typed last')
  await message.getByRole('button', { name: 'Reload' }).click()
  await page.locator('body[data-title="second"]').waitFor()
  expect(await copied(page, 'Copy YAML')).toContain('name: typed last')

  // The other tab still has the release it began with, and all parts of it.
  await other.locator('[data-tone]', { hasText: 'updated in another tab' }).waitFor()
  expect(await other.locator('body[data-title]').count()).toBe(0)
  await other.locator('body').press('?')
  await other.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await other.keyboard.press('Escape')
  await other.getByRole('button', { name: 'Reload' }).click()
  await other.locator('body[data-title="second"]').waitFor()

  // What the first release left goes once no tab can need it.
  await other.close()
  await page.reload()
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 15_000 })
    .toBe(1)
})

test('a part that a new release took away leads to words and a reload, not to a dead button', async () => {
  const site = await ownSite('replaced')
  const app = await openApp({ site: site.address })
  const { page } = app
  await addStream(page)
  // What tells of it is loaded ahead, like all that is wanted when parts no longer come.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/dialogs-')),
  )
  await atRest(page)
  await release(site.folder, 'third')
  await runCommand(page, 'New from a template')
  const message = page.locator('[data-tone]', { hasText: 'There is a new version of Wireline' })
  await message.waitFor()
  await picture(page, 'offline-replaced')
  await message.getByRole('button', { name: 'Reload' }).click()
  await page.locator('body[data-title="third"]').waitFor()
  await page.getByRole('button', { name: /Search commands/ }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('New from a template')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: /template/i }).waitFor()
  await page.keyboard.press('Escape')
  expect(await copied(page, 'Copy YAML')).toContain(address)
  explain(app, /404/)
})
