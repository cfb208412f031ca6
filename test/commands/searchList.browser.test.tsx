import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useSearchList } from '../../src/commands/useSearchList.ts'
import { mount } from '../mount.ts'

const fruits = ['apple', 'banana', 'cherry']

function List({ onPick }: { onPick: (fruit: string) => void }) {
  const [words, setWords] = useState('')
  const found = fruits.filter((fruit) => fruit.includes(words))
  const search = useSearchList(found, words, (at) => onPick(found[at] ?? ''))
  return (
    <>
      <input
        {...search.box}
        aria-label="Search"
        onChange={(event) => setWords(event.target.value)}
      />
      <div {...search.list('Fruits')}>
        {found.map((fruit, index) => (
          <div {...search.option(index)} key={fruit}>
            {fruit}
          </div>
        ))}
      </div>
    </>
  )
}

const active = () => {
  const id = page.getByRole('combobox').element().getAttribute('aria-activedescendant')
  const [option, ...more] = document.querySelectorAll('[aria-selected="true"]')
  expect(more).toEqual([])
  expect(option?.id ?? null).toBe(id)
  return option?.textContent
}

test('the arrows go around the list at both ends, while the box keeps the keyboard', async () => {
  const picked: string[] = []
  mount(<List onPick={(fruit) => picked.push(fruit)} />)
  await page.getByRole('combobox').click()
  expect(active()).toBe('apple')
  await userEvent.keyboard('{ArrowUp}')
  expect(active()).toBe('cherry')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(active()).toBe('banana')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('option', { name: 'cherry' }).click()
  expect(picked).toEqual(['banana', 'cherry'])
  expect(document.activeElement).toBe(page.getByRole('combobox').element())
})

test('other words begin at the first again, and where nothing is found Enter picks nothing', async () => {
  const picked: string[] = []
  mount(<List onPick={(fruit) => picked.push(fruit)} />)
  await page.getByRole('combobox').click()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await page.getByRole('combobox').fill('an')
  expect(active()).toBe('banana')
  await page.getByRole('combobox').fill('zzz')
  expect(active()).toBe(undefined)
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(picked).toEqual([])
})
