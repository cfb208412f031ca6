import { useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Splitter } from '../../src/app/Splitter.tsx'

let close = () => {}
afterEach(() => close())

function show(orientation: 'vertical' | 'horizontal') {
  const box = document.createElement('div')
  document.body.append(box)
  const root = createRoot(box)
  function Sized() {
    const [size, onSize] = useState(300)
    return (
      <Splitter label="Width of the form" min={200} max={400} {...{ orientation, size, onSize }} />
    )
  }
  flushSync(() => root.render(<Sized />))
  close = () => {
    root.unmount()
    box.remove()
  }
  const line = box.querySelector<HTMLElement>('[role="separator"]')
  if (line === null) throw new Error('there is no splitter')
  return { line, size: () => Number(line.getAttribute('aria-valuenow')) }
}

const pointer = (type: string, at: number) =>
  new PointerEvent(type, { pointerId: 1, clientX: at, clientY: at, bubbles: true })

test.each([
  ['vertical', '{ArrowLeft}', '{ArrowRight}'],
  ['horizontal', '{ArrowUp}', '{ArrowDown}'],
] as const)('arrow keys move a %s line, within its bounds', async (orientation, grow, shrink) => {
  const { line, size } = show(orientation)
  line.focus()
  await userEvent.keyboard(grow)
  expect(size()).toBe(316)
  await userEvent.keyboard(shrink.repeat(2))
  expect(size()).toBe(284)
  await userEvent.keyboard(grow.repeat(10))
  expect(size()).toBe(400)
  await userEvent.keyboard(shrink.repeat(20))
  expect(size()).toBe(200)
})

test('dragging moves the line with the pointer until it is let go', async () => {
  const { line, size } = show('vertical')
  // A pointer that was made here can't be captured.
  line.setPointerCapture = () => {}
  const drag = (type: string, at: number) => line.dispatchEvent(pointer(type, at))
  drag('pointerdown', 500)
  drag('pointermove', 450)
  await expect.poll(size).toBe(350)
  drag('pointermove', 100)
  await expect.poll(size).toBe(400)
  drag('pointermove', 520)
  await expect.poll(size).toBe(280)
  drag('pointerup', 520)
  drag('pointermove', 300)
  line.focus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(size).toBe(296)
})
