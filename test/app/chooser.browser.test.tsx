import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Chooser } from '../../src/app/Chooser.tsx'
import { mount } from '../mount.ts'

test('Enter chooses what can be done, also where something that cannot is found first', async () => {
  const chosen: string[] = []
  const choice = (words: string, disabled: boolean) => ({
    key: words,
    words,
    disabled,
    show: words,
    choose: () => chosen.push(words),
  })
  mount(
    <Chooser
      title="Commands"
      placeholder="What?"
      none="Nothing"
      choices={[choice('Convert to YAML', true), choice('Convert to JSON', false)]}
      onClose={() => {}}
    />,
  )
  await page.getByPlaceholder('What?').fill('convert')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => chosen).toEqual(['Convert to JSON'])
})
