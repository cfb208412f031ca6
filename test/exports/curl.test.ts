import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { curlCall } from '../../src/exports/curlCall.ts'
import { curlCreate } from '../../src/exports/curlCreate.ts'
import { curlUpdate } from '../../src/exports/curlUpdate.ts'
import { hostileFlow } from './hostile.ts'

const folder = mkdtempSync(join(tmpdir(), 'wireline-curl-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// In place of curl: writes down what it was given, each argument with a zero behind it, and what came in.
const args = join(folder, 'args')
const body = join(folder, 'body')
writeFileSync(join(folder, 'curl'), `#!/bin/sh\nprintf '%s\\0' "$@" > ${args}\ncat > ${body}\n`)
chmodSync(join(folder, 'curl'), 0o755)

const shells = ['sh', 'bash', 'zsh'].filter((shell) => spawnSync(shell, ['-c', ':']).status === 0)
const variables = {
  SIGNALWIRE_SPACE: 'example.signalwire.com',
  SIGNALWIRE_PROJECT: 'a project',
  SIGNALWIRE_TOKEN: `to'k"e$n\`!\\`,
  SIGNALWIRE_SCRIPT_ID: 'an-id',
  CALL_FROM: '+15551230000',
  CALL_TO: 'sip:me@example.com',
}

function run(shell: string, script: string, env: Record<string, string> = variables) {
  rmSync(args, { force: true })
  rmSync(body, { force: true })
  const file = join(folder, 'script.sh')
  writeFileSync(file, script)
  const { PATH = '', HOME = '' } = process.env
  return spawnSync(shell, [file], { env: { PATH: `${folder}:${PATH}`, HOME, ...env } })
}

/** What curl was asked to send, where to and how. */
function sent(shell: string, script: string) {
  expect(spawnSync('bash', ['-n'], { input: script }).stderr.toString()).toBe('')
  const { status, stdout, stderr } = run(shell, script)
  expect({ status, out: `${stdout}${stderr}` }).toEqual({ status: 0, out: '' })
  const [, method, address, , user, , header, , data, ...more] = readFileSync(args, 'utf8').split(
    '\0',
  )
  expect({ user, header, data, more }).toEqual({
    user: `a project:${variables.SIGNALWIRE_TOKEN}`,
    header: 'Content-Type: application/json',
    data: '@-',
    more: [''],
  })
  return { to: `${method} ${address}`, body: JSON.parse(readFileSync(body, 'utf8')) }
}

const space = 'https://example.signalwire.com'
const cases = { numRuns: 12 }

test.each(shells)('%s sends a new script, whatever stands in name and flow', (shell) => {
  fc.assert(
    fc.property(hostileFlow, (flow) => {
      expect(sent(shell, curlCreate.write(flow))).toEqual({
        to: `POST ${space}/api/fabric/resources/swml_scripts`,
        body: { name: flow.name, script_type: 'calling', contents: JSON.parse(flow.json) },
      })
    }),
    cases,
  )
})

test.each(shells)('%s updates a script by its id', (shell) => {
  fc.assert(
    fc.property(hostileFlow, (flow) => {
      expect(sent(shell, curlUpdate.write(flow))).toEqual({
        to: `PUT ${space}/api/fabric/resources/swml_scripts/an-id`,
        body: { display_name: flow.name, contents: JSON.parse(flow.json) },
      })
    }),
    cases,
  )
})

test.each(shells)('%s calls a number, with the flow as a text', (shell) => {
  fc.assert(
    fc.property(hostileFlow, (flow) => {
      const { to, body } = sent(shell, curlCall.write(flow))
      expect(to).toBe(`POST ${space}/api/calling/calls`)
      const { swml, ...params } = body.params
      expect({ ...body, params }).toEqual({
        command: 'dial',
        params: { from: '+15551230000', to: 'sip:me@example.com' },
      })
      expect(JSON.parse(swml)).toEqual(JSON.parse(flow.json))
    }),
    cases,
  )
})

const quiet = { name: 'Night line', json: '{"sections":{"main":[{"play":"say:Don\'t hang up!"}]}}' }

test.each([
  ['create', curlCreate, ['SIGNALWIRE_SPACE', 'SIGNALWIRE_PROJECT', 'SIGNALWIRE_TOKEN']],
  ['update', curlUpdate, ['SIGNALWIRE_SPACE', 'SIGNALWIRE_TOKEN', 'SIGNALWIRE_SCRIPT_ID']],
  ['call', curlCall, ['SIGNALWIRE_SPACE', 'SIGNALWIRE_TOKEN', 'CALL_FROM', 'CALL_TO']],
] as const)(
  'nothing is sent by %s while a variable isn’t set, and the shell names it',
  (_, kind, names) => {
    const script = kind.write(quiet)
    for (const name of names) {
      expect(script).toMatch(new RegExp(`^# +${name}: `, 'm'))
      for (const shell of shells) {
        const { status, stderr } = run(shell, script, { ...variables, [name]: '' })
        expect(status).not.toBe(0)
        expect(stderr.toString()).toContain(name)
        expect(() => readFileSync(body)).toThrow()
      }
    }
  },
)

test('what an interactive shell or terminal would act on isn’t in it', () => {
  const script = curlCreate.write({ name: 'a!\u007f\u0085', json: quiet.json })
  expect(script).not.toMatch(/[!\u007f-\u009f]/)
  for (const line of script.split('\n').filter((each) => each.startsWith('#'))) {
    expect(line).toMatch(/^# [\w.,:+ -]+$/)
  }
})
