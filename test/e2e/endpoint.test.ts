import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { endpointMessages, readFlow } from '../../src/swml/index.ts'
import { openApp, picture, withBrowser } from './app.ts'

withBrowser()

const examples = resolve(import.meta.dirname, '../../examples')
const python = process.env.PYTHON ?? 'python3'
const hasPython = spawnSync(python, ['--version']).status === 0
const hasWebsockets = spawnSync(python, ['-c', 'import websockets.asyncio.server']).status === 0
const temporary = mkdtempSync(join(tmpdir(), 'wireline-endpoint-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

// Other tests may keep the machine busy.
const patience = { timeout: 20_000 }
const token = 'a-token-for-tests'
const running: Server[] = []
afterEach(() => {
  for (const server of running.splice(0)) server.process.kill()
})

type Server = {
  process: ChildProcess
  address: string
  status: string
  folder: string
  said: () => string
}

/** A sample server on a free port of this machine, writing into a folder of its own. */
async function startServer(command: string, parameters: string[]): Promise<Server> {
  const folder = mkdtempSync(join(temporary, 'recordings-'))
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    STATUS_PORT: '0',
    RECORDINGS: folder,
    STREAM_TOKEN: token,
  }
  const child = spawn(command, parameters, { env })
  let said = ''
  child.stdout.on('data', (part) => {
    said += part
  })
  child.stderr.on('data', (part) => {
    said += part
  })
  const server = { process: child, address: '', status: '', folder, said: () => said }
  running.push(server)
  await expect.poll(() => said, patience).toMatch(/listening on \S+/)
  server.address = /listening on (http:\/\/[\d.:]+)/.exec(said)?.[1] ?? ''
  server.status = /status on (http:\/\/[\d.:]+)/.exec(said)?.[1] ?? server.address
  return server
}

const flow = readFlow(`version: 1.0.0
sections:
  main:
    - stream:
        url: wss://example.com/audio
        track: both_tracks
        status_url: https://example.com/status
        custom_parameters: { customer_tier: gold }
`)
const step = flow.sections[0]?.steps[0]
const shown = step === undefined ? [] : (endpointMessages(flow, step)?.messages ?? [])

function open(server: Server, authorization: string): Promise<WebSocket> {
  const socket = new WebSocket(`${server.address.replace('http', 'ws')}/audio`, {
    headers: { Authorization: authorization },
  })
  return new Promise((done, failed) => {
    socket.on('open', () => done(socket))
    socket.on('error', failed)
  })
}

/** The samples of a 16-bit mono WAV file, its header checked. */
function wav(path: string): { rate: number; samples: number[] } {
  const bytes = readFileSync(path)
  expect(bytes.toString('latin1', 0, 4)).toBe('RIFF')
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8)
  expect(bytes.toString('latin1', 8, 16)).toBe('WAVEfmt ')
  expect([bytes.readUInt16LE(20), bytes.readUInt16LE(22), bytes.readUInt16LE(34)]).toEqual([
    1, 1, 16,
  ])
  expect(bytes.readUInt32LE(40)).toBe(bytes.length - 44)
  const samples = Array.from({ length: (bytes.length - 44) / 2 }, (_, index) =>
    bytes.readInt16LE(44 + 2 * index),
  )
  return { rate: bytes.readUInt32LE(24), samples }
}

const media = (track: string, payload: number[]) =>
  JSON.stringify({
    event: 'media',
    sequenceNumber: '9',
    media: {
      track,
      chunk: '9',
      timestamp: '180',
      payload: Buffer.from(payload).toString('base64'),
    },
  })

const servers: [string, boolean, () => Promise<Server>][] = [
  ['Node', true, () => startServer(process.execPath, [join(examples, 'node/server.mjs')])],
  ['Python', hasWebsockets, () => startServer(python, ['-u', join(examples, 'python/server.py')])],
]

for (const [name, there, start] of servers) {
  describe.skipIf(!there)(
    `the ${name} server${there ? '' : ' (Python’s websockets isn’t installed)'}`,
    () => {
      test('writes what a call sends to it into WAV files and prints its events', async () => {
        const server = await start()
        const socket = await open(server, `Bearer ${token}`)
        // Everything that Wireline shows for this step, in its order.
        for (const { event, part, json } of shown) {
          if (part !== 'message' || event === 'media' || event === 'stop') continue
          socket.send(json)
        }
        socket.send(media('inbound', [0xff, 0x00, 0x80, 0x7f]))
        socket.send(media('outbound', [0xd5, 0x55]))
        socket.send(media('inbound', [0xe7]))
        socket.send(shown.find(({ event }) => event === 'stop')?.json ?? '')
        socket.close()
        await expect.poll(server.said, patience).toMatch(/closed/)

        const files = readdirSync(server.folder).sort()
        expect(files.map((file) => file.replace(/^[\w-]+-(?=(in|out)bound)/, ''))).toEqual([
          'inbound.wav',
          'outbound.wav',
        ])
        const [inbound = '', outbound = ''] = files.map((file) => join(server.folder, file))
        expect(wav(inbound)).toEqual({ rate: 8000, samples: [0, -32124, 32124, 0, 260] })
        expect(wav(outbound)).toEqual({ rate: 8000, samples: [716, -716] })
        expect(server.said()).toContain('"customer_tier":')
        for (const event of ['connected', 'start', 'dtmf', 'stop']) {
          expect(server.said()).toMatch(new RegExp(`^${event} `, 'm'))
        }
      })

      test('answers the status callbacks and prints them', async () => {
        const server = await start()
        for (const { json } of shown.filter(({ part }) => part === 'callback')) {
          const answer = await fetch(`${server.status}/status`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: json,
          })
          expect(answer.ok).toBe(true)
        }
        expect((await fetch(`${server.status}/status?state=finished`)).ok).toBe(true)
        await expect.poll(server.said, patience).toMatch(/status .*state=finished/)
        expect(server.said()).toMatch(/"state": "streaming"[\s\S]*"state": "finished"/)
      })

      test('refuses a stream without its token', async () => {
        const server = await start()
        for (const wrong of ['', 'Bearer nonsense', token]) {
          await expect(open(server, wrong)).rejects.toThrow('401')
        }
        expect(readdirSync(server.folder)).toEqual([])
      })

      test('goes on after messages that make no sense, and writes nowhere but into its folder', async () => {
        const server = await start()
        const broken = await open(server, `Bearer ${token}`)
        for (const odd of ['not JSON', 'null', '[]', '{}', '{"event":"media"}']) broken.send(odd)
        broken.close()
        await expect.poll(server.said, patience).toMatch(/closed/)

        const socket = await open(server, `Bearer ${token}`)
        const mediaFormat = { encoding: 'audio/x-L16', sampleRate: 16000, channels: 1 }
        socket.send(
          JSON.stringify({ event: 'start', start: { streamSid: '../../up', mediaFormat } }),
        )
        socket.send(media('../in', [1, 0, 255, 255]))
        socket.close()
        await expect.poll(server.said, patience).toMatch(/closed[\s\S]*closed/)
        const [file = ''] = readdirSync(server.folder)
        expect(wav(join(server.folder, file))).toEqual({ rate: 16000, samples: [1, -1] })
        expect(existsSync(join(server.folder, '../../up-in.wav'))).toBe(false)
      })
    },
  )
}

test.skipIf(!hasPython)('the Python server compiles (skipped without Python)', () => {
  const check =
    'import sys; compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec")'
  const { status, stderr } = spawnSync(python, ['-c', check, join(examples, 'python/server.py')])
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' })
})

test('someone who has just drawn a stream sees what arrives, and takes a server along', async () => {
  const { page } = await openApp()
  await page.locator('[data-palette="stream"]').click()
  await page.locator('[name="url"]').fill('wss://example.com/audio-stream')
  await page.getByRole('button', { name: 'What your server receives' }).click()
  await page.locator('[data-message="upgrade"] button').first().click()
  await page.getByRole('button', { name: 'Copy the upgrade request' }).click()
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(clipboard, patience).toContain('"Host": "example.com"')
  await picture(page, 'endpoint-messages')
  for (const [tab, file] of [
    ['Node.js server', 'node/server.mjs'],
    ['Python server', 'python/server.py'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('button', { name: `Copy ${file.split('/')[1]}`, exact: true }).click()
    await expect.poll(clipboard, patience).toBe(readFileSync(join(examples, file), 'utf8'))
  }
})
