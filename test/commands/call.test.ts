import { expect, test } from 'vitest'
import { calling } from '../../src/document/calling.ts'
import { mainOf, openWithPorts } from './fakePorts.ts'

test('Try it leads to the call', async () => {
  const { run, told } = openWithPorts(mainOf('answer'))
  await run('call.try')
  expect(told).toEqual(['focus call'])
})

test('a call can be asked to start at the selected step', async () => {
  const { run, told, select, document } = openWithPorts(mainOf('answer', 'hangup'))
  expect(await run('call.start-here')).toBe(false)
  select(1)
  await run('call.start-here')
  expect(told).toEqual(['focus call'])
  expect(calling(document).getState().startAt).toBe(document.store.getState().selection[0])
})

test('breakpoints are set at all selected steps, and removed where all have one', async () => {
  const { run, said, select, document } = openWithPorts(mainOf('answer', 'hangup'))
  const count = () => calling(document).getState().breakpoints.size
  select(0)
  await run('call.breakpoint')
  expect(count()).toBe(1)
  select(0, 1)
  await run('call.breakpoint')
  expect(count()).toBe(2)
  await run('call.breakpoint')
  expect(count()).toBe(0)
  expect(said).toEqual(['Breakpoint set', 'Breakpoint set', 'Breakpoint removed'])
})
