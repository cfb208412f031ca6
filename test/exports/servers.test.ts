import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { nodeServer } from '../../src/exports/nodeServer.ts'
import { pythonServer } from '../../src/exports/pythonServer.ts'
import { hostileFlow, same } from './hostile.ts'

const folder = mkdtempSync(join(tmpdir(), 'wireline-servers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const python = process.env.PYTHON ?? 'python3'
const hasPython = spawnSync(python, ['--version']).status === 0
// Other tests may keep the machine busy.
const patience = { timeout: 20_000 }
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill()
})

/** Starts a server on a free port of this machine. */
async function start(command: string, file: string, code: string) {
  const path = join(folder, file)
  writeFileSync(path, code)
  const child = spawn(command, [path], { env: { ...process.env, HOST: '127.0.0.1', PORT: '0' } })
  running.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += part
    })
  await expect.poll(() => said, patience).toMatch(/listening on \S+:\d+\n/)
  return { address: /listening on (\S+)/.exec(said)?.[1] ?? '', said: () => said }
}

const servers = [
  {
    title: 'Node.js',
    kind: nodeServer,
    file: 'server.mjs',
    command: process.execPath,
    there: true,
  },
  { title: 'Python', kind: pythonServer, file: 'server.py', command: python, there: hasPython },
] as const

for (const { title, kind, file, command, there } of servers) {
  describe.skipIf(!there)(`the ${title} server${there ? '' : ' (it isn’t installed)'}`, () => {
    test('answers with the flow, whatever stands in it and its name', async () => {
      await fc.assert(
        fc.asyncProperty(hostileFlow, async (flow) => {
          const { address } = await start(command, file, kind.write(flow))
          const answer = await fetch(address, { method: 'POST', body: '{}' })
          expect(answer.status).toBe(200)
          expect(answer.headers.get('content-type')).toBe('application/json')
          expect(same(await answer.text())).toBe(same(flow.json))
          running.pop()?.kill()
        }),
        { numRuns: 8 },
      )
    })

    test('reads the call that SignalWire posts, and answers whoever asks in another way, too', async () => {
      const json = '{"sections":{"main":[{"answer":{}}]}}'
      const { address, said } = await start(command, file, kind.write({ name: 'line', json }))
      const call = { call_id: 'an-id', from: '+15551230000' }
      const body = JSON.stringify({ call, vars: {}, envs: {}, params: {} })
      const asked = [
        { method: 'POST', body },
        { method: 'POST', body: 'no JSON' },
        { method: 'POST', body: 'null' },
        { method: 'POST', body: '[1]' },
        { method: 'GET' },
      ]
      for (const request of asked) {
        expect(await (await fetch(`${address}/swml`, request)).json()).toEqual(JSON.parse(json))
      }
      await expect.poll(said, patience).toMatch(/^call \{.*"from": ?"\+15551230000"/m)
    })
  })
}
