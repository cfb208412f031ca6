import { expect, it } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { icons } from '../../src/ui/icons.ts'

it('every command’s icon is there', () => {
  const missing = commands.flatMap(({ icon }) => (icon === undefined || icons[icon] ? [] : [icon]))
  expect(missing).toEqual([])
})
