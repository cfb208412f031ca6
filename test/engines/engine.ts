import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One window of a browser engine, driven by the words that WebDriver and WebDriver BiDi have in common. */
export type Engine = {
  /** Goes to an address and waits until it is loaded. */
  goto: (url: string) => Promise<void>
  /** The value of a JavaScript expression in the page, as JSON; promises are awaited. Throws what it throws. */
  evaluate: (expression: string) => Promise<unknown>
  /** Presses, moves and releases, in WebDriver's own format of actions. */
  act: (actions: readonly InputSource[]) => Promise<void>
  close: () => Promise<void>
}

export type InputSource =
  | { type: 'pointer'; id: string; actions: readonly PointerAction[] }
  | { type: 'key'; id: string; actions: readonly KeyAction[] }

export type PointerAction =
  | { type: 'pointerMove'; x: number; y: number; duration?: number }
  | { type: 'pointerDown' | 'pointerUp'; button: number }
  | { type: 'pause'; duration: number }

export type KeyAction = { type: 'keyDown' | 'keyUp'; value: string }

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  return await new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => done(port))
    })
  })
}

/** Starts a program with a folder of its own for what it writes; `end` stops it and removes the folder. */
export function startProgram(
  command: string,
  parameters: (folder: string) => readonly string[],
  environment: Record<string, string> = {},
): { process: ChildProcess; end: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'wireline-'))
  const process_ = spawn(command, parameters(folder), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, ...environment },
  })
  // What nobody reads would fill the pipe and stop the program.
  process_.stdout?.resume()
  process_.stderr?.resume()
  const ended = new Promise<void>((done) => process_.once('close', () => done()))
  return {
    process: process_,
    async end() {
      process_.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Tries until it succeeds: a program that was just started takes a moment until it answers. */
export async function whenReady<T>(attempt: () => Promise<T>, milliseconds = 30_000): Promise<T> {
  const until = Date.now() + milliseconds
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}
