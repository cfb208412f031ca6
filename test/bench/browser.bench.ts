import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { inject, test } from 'vitest'
import { bigFlow } from './bigFlow.ts'
import { figureOf, print } from './figures.ts'
import { drop, interactiveAt, ready, withBrowser, withPage } from './page.ts'

const runs = 20
withBrowser()

test('first load to an interactive canvas', async () => {
  for (const slowdown of [1, 4]) {
    const times: number[] = []
    let scripts: string[] = []
    for (let run = 0; run < runs; run += 1) {
      await withPage(async (page, context) => {
        const session = await context.newCDPSession(page)
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
        await page.goto(inject('appUrl'))
        times.push(await interactiveAt(page))
        scripts = await scriptsUntilInteractive(page)
      })
    }
    print(`first load, CPU ${slowdown}× slower`, figureOf(times))
    if (slowdown === 1) {
      const size = scripts.reduce((sum, name) => sum + gzipped(name), 0)
      process.stdout.write(`JS until then: ${(size / 1000).toFixed(1)} kB gzip   target ≤ 250\n`)
    }
  }
})

test('opening a flow', async () => {
  const targets: Record<number, string> = { 100: '≤ 150', 1000: '≤ 300', 10000: '≤ 2000' }
  for (const steps of [100, 1_000, 10_000]) {
    const text = bigFlow(steps)
    const times: number[] = []
    const tasks: number[] = []
    for (let run = 0; run < runs; run += 1) {
      await withPage(async (page) => {
        await ready(page)
        const { time, longest } = await drop(page, text)
        times.push(time)
        tasks.push(longest)
      })
    }
    print(`open ${steps} steps to a painted canvas`, figureOf(times), targets[steps])
    print(`  longest task on the main thread while it opens`, figureOf(tasks), '≤ 200')
  }
})

test('a key in a form to painted canvas and updated text', async () => {
  const targets: Record<number, string> = { 100: 'p95 ≤ 33', 1000: 'p95 ≤ 33', 10000: 'p95 ≤ 50' }
  for (const steps of [100, 1_000, 10_000]) {
    await withPage(async (page) => {
      await ready(page)
      await drop(page, bigFlow(steps))
      await page.locator('[data-step="stream"]').first().click()
      await page.locator('[name="url"]').fill('wss://example.com/')
      const times: number[] = []
      for (let run = 0; run < runs * 3; run += 1) {
        await watchKey(page)
        await page.keyboard.press(run % 2 === 0 ? '7' : 'Backspace')
        times.push(await page.evaluate(() => window.keyPainted))
        // Not in step with the frames, as nobody types.
        await page.waitForTimeout(60 + ((run * 7) % 16))
      }
      print(
        `key to painted card and text, ${steps} steps`,
        figureOf(times.slice(5)),
        targets[steps],
      )
    })
  }
})

test('panning', async () => {
  for (const steps of [1_000, 10_000]) {
    await withPage(async (page) => {
      await ready(page)
      await drop(page, bigFlow(steps))
      const canvas = await page.locator('[data-pane="canvas"]').boundingBox()
      if (canvas === null) throw new Error('No canvas')
      await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2)
      const rates: number[] = []
      for (let run = 0; run < runs; run += 1) {
        const counted = page.evaluate(
          () =>
            new Promise<number>((done) => {
              const from = performance.now()
              let frames = 0
              const count = (now: number) => {
                frames += 1
                if (now - from < 1_000) requestAnimationFrame(count)
                else done((frames * 1_000) / (now - from))
              }
              requestAnimationFrame(count)
            }),
        )
        const until = Date.now() + 1_000
        while (Date.now() < until) await page.mouse.wheel(0, run % 2 === 0 ? 40 : -40)
        rates.push(await counted)
      }
      print(`panning ${steps} steps, frames per second`, figureOf(rates), '≥ 55')
    })
  }
})

declare global {
  interface Window {
    keyPainted: Promise<number>
  }
}

/** From the next keydown until a frame has been painted in which the card and the code show the new value. */
async function watchKey(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyPainted = new Promise((done) => {
      const field = document.querySelector<HTMLInputElement>('[name="url"]')
      const shown = (value: string) => {
        const card = document.querySelector('[data-step="stream"]')?.textContent
        const code = document.querySelector('.view-lines')?.textContent?.replace(/\s/g, '')
        // What follows the value, so that a longer one isn't taken for it.
        const place = `${value.replace('wss://', '')} (`
        return card?.includes(place) === true && code?.includes(`url:${value}control_id`) === true
      }
      addEventListener(
        'keydown',
        () => {
          const from = performance.now()
          // A message sent from a frame's callback arrives right after that frame has been painted.
          const { port1, port2 } = new MessageChannel()
          const afterFrame = () => requestAnimationFrame(() => port2.postMessage(undefined))
          port1.onmessage = () => {
            if (shown(field?.value ?? '')) done(performance.now() - from)
            else afterFrame()
          }
          afterFrame()
        },
        { once: true, capture: true },
      )
    })
  })
}

async function scriptsUntilInteractive(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const at = performance.getEntriesByName('wireline:interactive')[0]?.startTime ?? 0
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js') && entry.startTime < at)
      .map((entry) => entry.name.split('/').at(-1) ?? '')
  })
}

function gzipped(name: string): number {
  const dist = resolve(import.meta.dirname, '../../dist')
  const file = [dist, resolve(dist, 'assets')].flatMap((folder) =>
    readdirSync(folder)
      .filter((entry) => entry === name)
      .map((entry) => resolve(folder, entry)),
  )[0]
  return file === undefined ? 0 : gzipSync(readFileSync(file)).length
}
