import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { TabList, tabPanel } from '../../src/ui/TabList.tsx'
import { mount } from '../mount.ts'

function Tabs() {
  const [chosen, setChosen] = useState('one')
  const tabs = ['one', 'two', 'three'].map((key) => ({ key, title: key }))
  return (
    <>
      <TabList
        label="Numbers"
        tabs={tabs}
        chosen={chosen}
        onChoose={setChosen}
        panelId="numbers"
        className={undefined}
        tabClassName={undefined}
      />
      <div {...tabPanel('numbers', chosen)}>{chosen} is shown</div>
    </>
  )
}

test('the arrows choose the tabs in turn and around at both ends, Home and End the outer ones', async () => {
  mount(<Tabs />)
  await page.getByRole('tab', { name: 'one' }).click()
  const keys = [
    ['{ArrowLeft}', 'three'],
    ['{ArrowRight}', 'one'],
    ['{ArrowRight}', 'two'],
    ['{End}', 'three'],
    ['{Home}', 'one'],
  ] as const
  for (const [key, tab] of keys) {
    await userEvent.keyboard(key)
    await expect.element(page.getByRole('tabpanel', { name: tab })).toHaveTextContent(tab)
    expect(document.activeElement?.textContent).toBe(tab)
    expect(document.querySelectorAll('[role="tab"][tabindex="0"]').length).toBe(1)
  }
})
