import { afterEach, expect, test, vi } from 'vitest'
import { acceptDroppedFiles } from '../../src/app/drop.ts'
import { filesPort } from '../../src/app/files/filesPort.ts'
import { openWithPorts } from '../commands/fakePorts.ts'
import { desk } from './filesDesk.ts'

let stop = () => {}
afterEach(() => {
  stop()
  vi.restoreAllMocks()
})

/** The window, with files dropped on it opened as flows. */
async function openWindow() {
  const { host, said, flows, document } = await desk()
  const { context } = openWithPorts('version: 1.0.0\n')
  const ports = { ...host.ports, files: filesPort(() => host) }
  stop = acceptDroppedFiles(() => ({ ...context, ports }))
  return { said, flows, text: () => host.shown() && document().store.getState().text }
}

test('each of several files dropped at once becomes a flow', async () => {
  const { said, flows } = await openWindow()
  drop('a.yaml', 'b.yaml')
  await expect.poll(() => said).toEqual(['Opened 2 flows'])
  expect(flows.map(({ name, text }) => [name, text])).toEqual([
    ['a', 'a.yaml'],
    ['b', 'b.yaml'],
  ])
})

test('of files dropped in a row the last is open in the end, however long each takes to read', async () => {
  const { said, text } = await openWindow()
  const come = await dropSlowly()
  drop('fast.yaml')
  await expect.poll(text).toBe('fast.yaml')
  come()
  drop('last.yaml')
  await expect.poll(text).toBe('last.yaml')
  expect(said).toEqual(['Opened fast', 'Opened last'])
})

test('a file that cannot be opened leaves the way to one that is still being read', async () => {
  const { said, text } = await openWindow()
  const come = await dropSlowly()
  drop('\0.png')
  await expect.poll(() => said.join()).toMatch(/isn’t a text file/)
  come()
  await expect.poll(text).toBe('slow')
})

function drop(...names: string[]): void {
  const dataTransfer = new DataTransfer()
  for (const name of names) dataTransfer.items.add(new File([name], name))
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
}

/** Drops a file that is read once the returned function is called. */
async function dropSlowly(): Promise<() => void> {
  let come = () => {}
  const read = vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        come = () => resolve(new TextEncoder().encode('slow').buffer)
      }),
  )
  drop('slow.yaml')
  await expect.poll(() => read.mock.calls.length).toBe(1)
  return () => come()
}
