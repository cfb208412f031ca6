import { expect, test } from 'vitest'
import { type CommandId, commands } from '../../src/commands/commands.ts'
import { startCommand } from '../../src/commands/startCommand.ts'
import type { Command } from '../../src/commands/types.ts'
import { isReadOnly } from '../../src/document/analysis.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import { documentLanguage } from '../../src/document/documentLanguage.ts'
import { localReader, parseOnly, type Reader } from '../../src/document/reader.ts'
import { mainOf, openWithPorts } from './fakePorts.ts'

const broken = (run: Command['run']): Command => ({
  id: 'test.broken',
  title: 'Break',
  group: 'Edit',
  where: 'app',
  run,
})

test.each([
  [
    'throws',
    () => {
      throw new Error('secret')
    },
  ],
  ['rejects', () => Promise.reject(new Error('secret'))],
])('a command that %s is told in words, with its error for the log', async (_, run) => {
  const { context } = openWithPorts(mainOf('answer'))
  const told: [string, unknown][] = []
  context.ports.tellFault = (words, error) => told.push([words, error])
  expect(startCommand(broken(run), context)).toBe(true)
  await expect.poll(() => told.length).toBe(1)
  expect(told[0]?.[0]).toMatch(/^“Break” couldn’t be done.*text is safe\.$/)
  expect(told[0]?.[0]).not.toContain('secret')
  expect(told[0]?.[1]).toEqual(new Error('secret'))
})

/** A document whose text is long and being read, until told to go on. */
function openReading(text: string) {
  const goOn: (() => void)[] = []
  const reader: Reader = {
    ...localReader(documentLanguage),
    read: (asked) =>
      new Promise((resolve) => goOn.push(() => resolve(parseOnly(asked, documentLanguage)))),
  }
  const given = openWithPorts(text)
  const document = createDocument(text, { reader, longText: 1, checkPause: 0 })
  const context = { ...given.context, document }
  const read = async () => {
    for (const go of goOn.splice(0)) go()
    await expect.poll(() => document.store.getState().analysis.status).not.toBe('reading')
  }
  return { ...given, document, context, read }
}

/** These change no step; a paste over a text that can't be read takes its place as a whole, and says so. */
const leavesTheFlow: readonly string[] = [
  'edit.undo',
  'edit.redo',
  'edit.copy',
  'edit.paste',
  'edit.selectAll',
] satisfies CommandId[]

test('what can’t be read, or isn’t yet, may be changed by no command that works on the flow', async () => {
  const { document, context, read } = openReading(mainOf('answer', 'hangup'))
  await read()
  const ids = () => document.store.getState().flow.sections[0]?.steps.map(({ id }) => id) ?? []
  document.select(ids().slice(0, 1))
  const on = () =>
    commands
      .filter(({ group }) => group === 'Edit' || group === 'Insert')
      .filter(({ id }) => !leavesTheFlow.includes(id))
      .filter((command) => command.enabled?.(context) !== false)
      .map(({ id }) => id)
  expect(on().length).toBeGreaterThan(5)
  // Read as a whole again.
  document.replaceText(`# new\n${document.store.getState().text}`, { label: 'Open' })
  expect(isReadOnly(document.store.getState())).toBe(true)
  expect(on()).toEqual([])
  await read()
  document.apply([{ start: 0, end: 0, text: '"' }], { origin: 'source', label: 'Type' })
  await read()
  expect(document.store.getState().analysis.status).toBe('stale')
  expect(on()).toEqual([])
})

test('a command asked for while a long text is read is done right after', async () => {
  const { document, context, read, said } = openReading(mainOf('answer', 'hangup'))
  await read()
  const [answer] = document.store.getState().flow.sections[0]?.steps ?? []
  document.select(answer ? [answer.id] : [])
  document.apply([{ start: 0, end: 0, text: `# ${'x'.repeat(20)}\n` }], {
    origin: 'source',
    label: 'Type',
  })
  expect(document.store.getState().analysis.status).toBe('reading')
  const remove = commands.find(({ id }) => id === 'edit.delete')
  if (!remove) throw new Error('No such command')
  startCommand(remove, context)
  expect(said).toEqual([])
  await read()
  await expect.poll(() => said).toEqual(['Deleted Answer the call'])
  expect(document.store.getState().text).not.toContain('answer')
})
