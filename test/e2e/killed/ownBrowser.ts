import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
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
    { stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const port = await portOf(portFile, child)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
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

async function portOf(file: string, child: ChildProcess): Promise<string> {
  for (;;) {
    const [port = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port !== '') return port
    if (child.exitCode !== null) throw new Error(`The browser ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
