import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test } from 'vitest'
import { useLatePart } from '../../src/ui/useLatePart.ts'

/** Something started by a part that comes once the returned function is called; `shown` is what it is started for. */
function followed() {
  const told: string[] = []
  let come = () => {}
  const part = new Promise<string>((resolve) => {
    come = () => resolve('part')
  })
  let asked = 0
  const load = () => {
    asked += 1
    return part
  }
  const starts = new Map<string, (part: string) => () => void>()
  const startFor = (name: string) => {
    const known = starts.get(name)
    if (known) return known
    const start = () => {
      told.push(`start ${name}`)
      return () => void told.push(`stop ${name}`)
    }
    starts.set(name, start)
    return start
  }
  function Following({ name }: { name: string | undefined }) {
    useLatePart(load, name === undefined ? undefined : startFor(name))
    return null
  }
  const root = createRoot(document.createElement('div'))
  onTestFinished(() => root.unmount())
  const show = (name: string | undefined) => flushSync(() => root.render(<Following name={name} />))
  return { told, come: () => come(), asked: () => asked, show, leave: () => root.unmount() }
}

test('what is followed is started by the part, and stopped for the next and at the end', async () => {
  const { told, come, show, leave } = followed()
  come()
  show('a')
  await expect.poll(() => told).toEqual(['start a'])
  show('b')
  await expect.poll(() => told).toEqual(['start a', 'stop a', 'start b'])
  show(undefined)
  expect(told.at(-1)).toBe('stop b')
  leave()
  expect(told).toHaveLength(4)
})

test('what isn’t wanted any more when the part comes is never started', async () => {
  const { told, come, asked, show, leave } = followed()
  show('a')
  await expect.poll(asked).toBe(1)
  show('b')
  await expect.poll(asked).toBe(2)
  come()
  await expect.poll(() => told).toEqual(['start b'])
  leave()
  expect(told).toEqual(['start b', 'stop b'])
})
