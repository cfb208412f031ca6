import { afterEach, expect, test } from 'vitest'
import { acceptDroppedFiles } from '../../src/app/drop.ts'
import { openWithPorts } from '../commands/fakePorts.ts'

let stop = () => {}
afterEach(() => stop())

test('of several files dropped at once none is opened in silence', async () => {
  const { context, said, text } = openWithPorts('version: 1.0.0\n')
  stop = acceptDroppedFiles(context)
  drop('a.yaml', 'b.yaml')
  expect(said).toEqual(['Nothing was opened: Wireline shows one flow at a time. Drop one file.'])
  drop('c.yaml')
  await expect.poll(text).toBe('c.yaml')
})

function drop(...names: string[]): void {
  const dataTransfer = new DataTransfer()
  for (const name of names) dataTransfer.items.add(new File([name], name))
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
}
