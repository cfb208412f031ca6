import { describe, expect, it } from 'vitest'
import { readFlow, renameLabel } from '../../../../src/swml/index.ts'
import { apply, edits, errorOf } from './flows.ts'

const text = `sections:
  main:
    - label: menu # asks
    - cond:
        - when: x
          then:
            - goto: { label: menu, max: 3 }
    - goto:
        label: "menu"
  other:
    - label: menu
    - goto:
        label: menu
        max: 2
`

describe('renaming a label', () => {
  it('takes the jumps of its section along and touches nothing else', () => {
    const flow = readFlow(text)
    expect(apply(flow, edits(renameLabel(flow, ['sections', 'main', 0], 'ask')))).toBe(
      text
        .replace('- label: menu # asks', '- label: ask # asks')
        .replace('{ label: menu, max: 3 }', '{ label: ask, max: 3 }')
        .replace('label: "menu"', 'label: "ask"'),
    )
  })

  it('is refused names that are empty or taken in the section', () => {
    const flow = readFlow(`${text}    - label: again\n`)
    const rename = (to: string) => errorOf(renameLabel(flow, ['sections', 'other', 0], to))
    expect(rename('')).toMatch(/needs a name/)
    expect(rename('again')).toMatch(/already/)
    expect(errorOf(renameLabel(flow, ['sections', 'main', 1], 'x'))).toMatch(/isn’t there/)
  })

  it('leaves jumps with the first of two labels of one name', () => {
    const twice = 'sections:\n  main:\n    - label: a\n    - label: a\n    - goto: { label: a }\n'
    const flow = readFlow(twice)
    expect(apply(flow, edits(renameLabel(flow, ['sections', 'main', 1], 'b')))).toBe(
      'sections:\n  main:\n    - label: a\n    - label: b\n    - goto: { label: a }\n',
    )
  })
})
