import { type ChildProcess, spawn } from 'node:child_process'
import { type BrowserContext, chromium } from 'playwright'
import { chromiumArguments, ensureChromium } from '../../../scripts/chromium.mjs'

export type OwnBrowser = {
  context: BrowserContext
  /** Ends the browser's own process as a power cut would: nothing is written any more. */
  kill: () => Promise<void>
  close: () => Promise<void>
}

/** A browser whose process is ours, on a profile that outlives it. */
export async function startBrowser(profile: string): Promise<OwnBrowser> {
  const child = spawn(
    ensureChromium(),
    [
      ...chromiumArguments,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1440,900',
      '--hide-crash-restore-bubble',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const browser = await chromium.connectOverCDP(await addressOf(child))
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The browser has no context')
  return {
    context,
    async kill() {
      child.kill('SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
    },
    async close() {
      await browser.close().catch(() => undefined)
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The address at which the browser can be driven: it prints it as soon as it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let printed = ''
    // Read to its end: a browser whose words nobody takes would wait at some point.
    child.stderr?.on('data', (part) => {
      printed = `${printed}${part}`.slice(-10_000)
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1]
      if (address !== undefined) done(address)
    })
    child.once('exit', (code) => fail(new Error(`The browser ended with ${code}: ${printed}`)))
  })
}
