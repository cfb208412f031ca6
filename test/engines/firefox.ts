import WebSocket from 'ws'
import { type Engine, freePort, startProgram, whenReady } from './engine.ts'

/** Firefox without a window, over WebDriver BiDi: https://w3c.github.io/webdriver-bidi/ */
export async function startFirefox(path: string): Promise<Engine> {
  const port = await freePort()
  const program = startProgram(path, (folder) => [
    '--headless',
    '--no-remote',
    '--profile',
    folder,
    `--remote-debugging-port=${port}`,
    '--width=1440',
    '--height=900',
  ])
  try {
    const socket = await whenReady(() => connect(`ws://127.0.0.1:${port}/session`))
    return await openTab(socket, program.end)
  } catch (error) {
    await program.end()
    throw error
  }
}

async function openTab(socket: WebSocket, end: () => Promise<void>): Promise<Engine> {
  const send = commands(socket)
  await send('session.new', { capabilities: {} })
  const { context } = await send('browsingContext.create', { type: 'tab' })
  await send('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } })
  return {
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async evaluate(expression) {
      const { type, result, exceptionDetails } = await send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      })
      if (type === 'exception') throw new Error(exceptionDetails?.text)
      return result?.value === undefined ? undefined : JSON.parse(result.value)
    },
    async act(actions) {
      await send('input.performActions', { context, actions })
    },
    async close() {
      socket.close()
      await end()
    },
  }
}

type Answer = {
  context?: string
  type?: string
  result?: { value?: string }
  exceptionDetails?: { text: string }
}

function connect(url: string): Promise<WebSocket> {
  return new Promise((done, fail) => {
    const socket = new WebSocket(url)
    socket.once('open', () => done(socket))
    socket.once('error', fail)
  })
}

function commands(socket: WebSocket) {
  let last = 0
  const waiting = new Map<number, { done: (answer: Answer) => void; fail: (e: Error) => void }>()
  socket.on('message', (message) => {
    const { id, result, error, message: text } = JSON.parse(String(message))
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.done(result)
    else asked?.fail(new Error(`${error}: ${text}`))
  })
  return (method: string, params: object): Promise<Answer> =>
    new Promise((done, fail) => {
      last += 1
      waiting.set(last, { done, fail })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}
