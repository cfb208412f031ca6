import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Chooser } from '../../src/app/Chooser.tsx'

let close = () => {}
afterEach(() => close())

test('Enter chooses what can be done, also where something that cannot is found first', async () => {
  const chosen: string[] = []
  const box = document.createElement('div')
  document.body.append(box)
  const root = createRoot(box)
  close = () => {
    root.unmount()
    box.remove()
  }
  const choice = (words: string, disabled: boolean) => ({
    key: words,
    words,
    disabled,
    show: words,
    choose: () => chosen.push(words),
  })
  flushSync(() =>
    root.render(
      <Chooser
        title="Commands"
        placeholder="What?"
        none="Nothing"
        choices={[choice('Convert to YAML', true), choice('Convert to JSON', false)]}
        onClose={() => {}}
      />,
    ),
  )
  await page.getByPlaceholder('What?').fill('convert')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => chosen).toEqual(['Convert to JSON'])
})
