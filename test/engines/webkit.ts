import { once } from 'node:events'
import type { findWebKit } from '../../scripts/engines.mjs'
import { type Engine, freePort, startProgram, whenReady } from './engine.ts'

type Programs = NonNullable<ReturnType<typeof findWebKit>>

/** WebKit's small browser on a screen that nobody sees, over WebDriver: https://www.w3.org/TR/webdriver2/ */
export async function startWebKit({ driver, browser, screen }: Programs): Promise<Engine> {
  const xvfb = startProgram(screen, () => [
    ...['-displayfd', '1', '-screen', '0', '1600x1100x24', '-nolisten', 'tcp'],
  ])
  const [display] = xvfb.process.stdout === null ? [] : await once(xvfb.process.stdout, 'data')
  const port = await freePort()
  const program = startProgram(driver, () => [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: `:${String(display).trim()}`,
    GDK_BACKEND: 'x11',
    // Its own sandbox needs what containers don't allow; nothing but the project's own pages is opened.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  })
  const end = async () => {
    await program.end()
    await xvfb.end()
  }
  try {
    return await openWindow(port, browser, end)
  } catch (error) {
    await end()
    throw error
  }
}

async function openWindow(
  port: number,
  browser: string,
  end: () => Promise<void>,
): Promise<Engine> {
  const send = async (method: string, path: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
    })
    const { value } = await response.json()
    if (!response.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`)
    return value
  }
  const options = { binary: browser, args: ['--automation'] }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } }
  const { sessionId } = await whenReady(() => send('POST', '/session', { capabilities }))
  const session = `/session/${sessionId}`
  await send('POST', `${session}/window/rect`, { width: 1440, height: 960 })
  return {
    async goto(url) {
      await send('POST', `${session}/url`, { url })
    },
    async evaluate(expression) {
      const script = `const [done] = arguments
        Promise.resolve().then(async () => JSON.stringify(await (${expression})))
          .then((json) => done({ json }), (error) => done({ error: String(error) }))`
      const { json, error } = await send('POST', `${session}/execute/async`, { script, args: [] })
      if (error !== undefined) throw new Error(error)
      return json === undefined || json === null ? undefined : JSON.parse(json)
    },
    async act(actions) {
      await send('POST', `${session}/actions`, { actions })
    },
    async close() {
      await send('DELETE', session).catch(() => {})
      await end()
    },
  }
}
