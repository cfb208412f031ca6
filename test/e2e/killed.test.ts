import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, inject, test } from 'vitest'
import { blankFlow } from '../../src/document/blankFlow.ts'
import { below, deeds, type Random } from './killed/deeds.ts'
import { type OwnBrowser, startBrowser } from './killed/ownBrowser.ts'
import {
  type Seen,
  shownNow,
  shownText,
  storedTexts,
  told,
  watchScreen,
} from './killed/watchScreen.ts'
import { isLong } from './scope.ts'

const count = Number(process.env.COUNT ?? (isLong ? 1_000 : 3))
/** Side by side, each with a browser and a profile of its own: most of the time is spent waiting. */
const runs = isLong ? [0, 1] : [0]
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
/** Milliseconds of what was on the screen that may be lost; more where a busy machine must not fail the run. */
const grace = isLong ? 500 : 3_000

const blank = told(blankFlow)

const browsers = new Map<string, OwnBrowser>()

afterAll(async () => {
  for (const [profile, browser] of browsers) {
    await browser.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 })
  }
})

/** In turn: the page is closed, it crashes, the browser is killed. Each leaves a browser without a page. */
const ends: Readonly<Record<string, (browser: OwnBrowser, page: Page) => Promise<void>>> = {
  closed: (_, page) => page.close(),
  async crashed({ context }, page) {
    const session = await context.newCDPSession(page)
    const gone = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => undefined)
    await gone
    await page.close()
  },
  killed: (own) => own.kill(),
}

const title = `what was on the screen comes back after any end, in every flow (SEED=${seed}, COUNT=${count})`
test.concurrent.for(runs)(`${title}, %d`, { timeout: 7_200_000 }, async (run, { expect }) => {
  const profile = mkdtempSync(join(tmpdir(), 'wireline-killed-'))
  const random = randomFrom(seed + run * 1_000_000)
  const lost: string[] = []
  const tally = new Map<string, number>()
  const tell = () =>
    console.log(`lost ${lost.length} of ${JSON.stringify(Object.fromEntries(tally))}`)
  let [own, seen] = await start(profile)
  let page = await openApp(own)
  for (let at = run; at < count; at += runs.length) {
    const end = Object.keys(ends)[at % 3] ?? 'closed'
    const note = async () => {
      // Whatever is shown, and may not have been told yet.
      const shown = await shownNow(page)
      if (shown) seen.push({ ...shown, from: Date.now() })
    }
    const done = await doSome(page, random, note)
    for (const one of [end, ...done]) tally.set(one, (tally.get(one) ?? 0) + 1)
    await page.waitForTimeout(below(random, 500))
    const now = Date.now()
    await ends[end]?.(own, page)
    const before = seen
    const ended = Date.now()
    if (end === 'killed') [own, seen] = await start(profile)
    page = await openApp(own)
    const back = await shownText(page)
    const stored = await storedTexts(page)
    // What came on the screen while the end was on its way may come back as well: it takes seconds on a busy machine,
    // and is told late.
    const shownBefore = before.filter(({ from }) => from <= ended)
    const wrong = [...flowsIn(shownBefore)].flatMap(([flow, texts]) =>
      lostIn(flow, texts, { now, stored, isNew: isNew(shownBefore, flow) }),
    )
    const isKnown = [...stored.values(), blank].some((text) => text === back)
    if (!isKnown) wrong.push(`shows ${back}, which is the text of no flow`)
    for (const one of wrong) {
      lost.push(`${at} ${end} after ${done.join(', ')}: ${one}`)
      console.log(lost.at(-1))
    }
    // Nothing of the sequence before counts for the next but what each flow is now.
    const flows = [...stored].map(([flow, text]) => ({ flow, text, from: 0 }))
    seen.splice(0, seen.length, ...flows)
    if (at % 25 === 24) tell()
  }
  tell()
  expect(lost).toEqual([])
})

/** What the screen has shown of each flow, in its order. */
function flowsIn(seen: readonly Seen[]): Map<string, Seen[]> {
  const flows = new Map<string, Seen[]>()
  for (const one of seen) flows.set(one.flow, [...(flows.get(one.flow) ?? []), one])
  return flows
}

/** Whether a flow was only shown, with nothing done in it: then it needn’t be stored. */
function isNew(seen: readonly Seen[], flow: string): boolean {
  return seen.every((one) => one.flow !== flow || one.text === blank)
}

/** Why a flow isn’t as it was shown within the last moments, in words. */
function lostIn(
  flow: string,
  texts: readonly Seen[],
  { now, stored, isNew }: { now: number; stored: ReadonlyMap<string, string>; isNew: boolean },
): string[] {
  const found = stored.get(flow)
  if (found === undefined) {
    // One that came on the screen in the last moments may not have been stored yet.
    const [first] = texts
    return isNew || (first && first.from > now - grace) ? [] : [`${flow} is gone`]
  }
  const allowed = onScreenSince(now - grace, texts)
  if (allowed.includes(found)) return []
  const past = texts.findLast((one) => one.text === found)
  const age = past === undefined ? 'never seen' : `${now - past.from} ms old`
  return [`${flow} has ${found} (${age}), not ${[...new Set(allowed)].join(' or ')}`]
}

async function start(profile: string): Promise<[OwnBrowser, Seen[]]> {
  const own = await startBrowser(profile)
  browsers.set(profile, own)
  await own.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  return [own, await watchScreen(own.context)]
}

async function openApp({ context }: OwnBrowser): Promise<Page> {
  const page = await context.newPage()
  await page.goto(inject('appUrl'))
  await page.locator('[data-palette="stream"]').waitFor()
  // Where storage doesn't answer within a second, as on a busy machine, an empty flow is shown until it does.
  if ((await shownText(page)).startsWith(`${blankFlow.length} characters`))
    await page
      .getByRole('banner')
      .getByTitle(/^Saved on this device/)
      .waitFor({ timeout: 5_000 })
      // Nor is one saved in which nothing was changed.
      .catch(() => undefined)
  return page
}

/** Does a few things, and says which; what isn't possible at this moment isn't done. */
async function doSome(page: Page, random: Random, note: () => Promise<void>): Promise<string[]> {
  const names = Object.keys(deeds)
  const done: string[] = []
  for (let left = 1 + below(random, 6); left > 0; left--) {
    const name = names[below(random, names.length)] ?? 'code'
    const work = deeds[name]?.(page, random)
    await work?.then(
      () => done.push(name),
      async () => {
        done.push(`(${name})`)
        await page.keyboard.press('Escape')
      },
    )
    await note()
    await page.waitForTimeout(below(random, 200))
  }
  return done
}

/** The texts that were on the screen at that moment or later. */
function onScreenSince(moment: number, seen: readonly Seen[]): string[] {
  return seen
    .filter((_, at) => (seen[at + 1]?.from ?? Number.POSITIVE_INFINITY) > moment)
    .map(({ text }) => text)
}

function randomFrom(start: number): Random {
  let state = start
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
