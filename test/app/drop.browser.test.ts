import { afterEach, expect, test, vi } from 'vitest'
import { acceptDroppedFiles } from '../../src/app/drop.ts'
import { openWithPorts } from '../commands/fakePorts.ts'

let stop = () => {}
afterEach(() => {
  stop()
  vi.restoreAllMocks()
})

test('of several files dropped at once none is opened in silence', async () => {
  const { context, said, opened } = openWithPorts('version: 1.0.0\n')
  const text = () => opened.at(-1)?.text
  stop = acceptDroppedFiles(() => context)
  drop('a.yaml', 'b.yaml')
  expect(said).toEqual(['Nothing was opened: Wireline shows one flow at a time. Drop one file.'])
  drop('c.yaml')
  await expect.poll(text).toBe('c.yaml')
})

test('of files dropped in a row the last is open in the end, however long each takes to read', async () => {
  const { context, opened, said } = openWithPorts('version: 1.0.0\n')
  const text = () => opened.at(-1)?.text
  stop = acceptDroppedFiles(() => context)
  const come = await dropSlowly()
  drop('fast.yaml')
  await expect.poll(text).toBe('fast.yaml')
  come()
  drop('last.yaml')
  await expect.poll(text).toBe('last.yaml')
  expect(said).toEqual(['Opened fast', 'Opened last'])
})

test('a file that cannot be opened leaves the way to one that is still being read', async () => {
  const { context, opened, said } = openWithPorts('version: 1.0.0\n')
  const text = () => opened.at(-1)?.text
  stop = acceptDroppedFiles(() => context)
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
