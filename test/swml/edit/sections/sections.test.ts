import { describe, expect, it } from 'vitest'
import {
  addJump,
  addSection,
  duplicateSection,
  extractToSection,
  inlineSection,
  moveSection,
  readFlow,
  removeSection,
  renameSection,
} from '../../../../src/swml/index.ts'
import { applyEdits } from '../../../../src/text/applyEdits.ts'
import { apply, edits, errorOf } from './flows.ts'

const text = `version: 1.0.0
sections:
  main:
    # greet
    - play: "say:Hi" # friendly
    - execute: voicemail
    - hangup

  # when nobody is there
  voicemail:
    - record:
        beep: true
    - return
`

describe('sections', () => {
  it('are refused names that are empty, taken, or lead elsewhere', () => {
    const flow = readFlow(text)
    expect(errorOf(addSection(flow, ' '))).toMatch(/needs a name/)
    expect(errorOf(addSection(flow, 'main'))).toMatch(/already/)
    expect(errorOf(renameSection(flow, 'voicemail', 'main'))).toMatch(/already/)
    expect(errorOf(addSection(flow, 'https://example.com'))).toMatch(/web address/)
    expect(errorOf(duplicateSection(flow, 'voicemail', 'main'))).toMatch(/already/)
  })

  it('never lose main, where every call begins', () => {
    const flow = readFlow(text)
    expect(errorOf(renameSection(flow, 'main', 'start'))).toMatch(/keeps its name/)
    expect(errorOf(removeSection(flow, 'main'))).toMatch(/Every call begins/)
  })

  it('say where they can’t move', () => {
    const flow = readFlow(text)
    expect(errorOf(moveSection(flow, 'main', -1))).toMatch(/first/)
    expect(errorOf(moveSection(flow, 'voicemail', 1))).toMatch(/last/)
  })

  it('are copied with their comments, right behind themselves', () => {
    const flow = readFlow(text)
    const copy = apply(flow, edits(duplicateSection(flow, 'voicemail', 'voicemail_2')))
    expect(copy).toBe(`${text}  # when nobody is there
  voicemail_2:
    - record:
        beep: true
    - return
`)
  })

  it('take only their own lines when they are renamed', () => {
    const flow = readFlow(text)
    expect(apply(flow, edits(renameSection(flow, 'voicemail', 'mailbox')))).toBe(
      text.replaceAll('voicemail', 'mailbox'),
    )
  })

  it('are followed by what stands under a further method of a step, with all that is nested in it', () => {
    const flow = readFlow(`sections:
  main:
    - play: say:Hi
      execute: menu
      cond:
        - when: a
          then:
            - transfer: { dest: menu }
              execute: menu
      record: menu
  menu: []
`)
    const made = edits(renameSection(flow, 'menu', 'start'))
    expect(made.followed).toBe(3)
    expect(apply(flow, made)).toBe(
      flow.text.replaceAll('menu', 'start').replace('record: start', 'record: menu'),
    )
    const other = edits(
      renameSection(
        readFlow(
          JSON.stringify({
            sections: { main: [{ answer: {}, transfer: { dest: 'menu' } }], menu: [] },
          }),
        ),
        'menu',
        'start',
      ),
    )
    expect(other.followed).toBe(1)
  })

  it('that the code repeats with & and * are left alone, in words', () => {
    const flow = readFlow(`sections:
  main:
    - &go
      execute: menu
    - *go
  menu:
    - hangup
`)
    expect(errorOf(renameSection(flow, 'menu', 'other'))).toMatch(
      /step 2 of section ‘main’ repeats .*\*go/,
    )
  })

  it('can be added to an empty text', () => {
    const flow = readFlow('')
    const after = readFlow(applyEdits('', edits(addSection(flow, 'main'))))
    expect(after.sections.map((section) => section.name)).toEqual(['main'])
  })
})

describe('extract and inline', () => {
  it('keep comments and spelling', () => {
    const flow = readFlow(text)
    const made = edits(extractToSection(flow, [['sections', 'main', 0]], 'greeting'))
    const after = apply(flow, made)
    expect(after).toContain('  greeting:\n    # greet\n    - play: "say:Hi" # friendly\n')
    expect(after).toContain(
      '  main:\n    - execute:\n        dest: greeting\n    - execute: voicemail\n',
    )
    const back = readFlow(after)
    expect(apply(back, edits(inlineSection(back, made.path)))).toBe(text)
  })

  it('are refused where the call would go another way', () => {
    const jumps = readFlow(`sections:
  main:
    - label: again
    - play: say:Hi
    - goto:
        label: again
    - execute:
        dest: ask
        params:
          a: 1
  ask:
    - return: 1
`)
    const at = (index: number) => ['sections', 'main', index]
    expect(errorOf(extractToSection(jumps, [at(0), at(1)], 'x'))).toMatch(/label “again”/)
    expect(errorOf(extractToSection(jumps, [at(0), at(2)], 'x'))).toMatch(/follow each other/)
    expect(errorOf(extractToSection(jumps, [['sections', 'ask', 0]], 'x'))).toMatch(/return/)
    expect(errorOf(inlineSection(jumps, at(3)))).toMatch(/params/)
    expect(errorOf(inlineSection(jumps, at(1)))).toMatch(/runs a section/)
    const returning = readFlow(text)
    expect(errorOf(inlineSection(returning, ['sections', 'main', 1]))).toMatch(/return/)
  })

  it('keep a section that others run', () => {
    const twice = readFlow(`sections:
  main:
    - execute: bye
    - execute: bye
  bye:
    - hangup
`)
    const made = edits(inlineSection(twice, ['sections', 'main', 0]))
    expect(made.removed).toBe(false)
    expect(apply(twice, made)).toBe(`sections:
  main:
    - hangup
    - execute: bye
  bye:
    - hangup
`)
  })
})

describe('a jump', () => {
  it('gets a label of its own, or uses the one that is there', () => {
    const flow = readFlow(text)
    const at = (index: number) => ['sections', 'main', index]
    const made = edits(addJump(flow, at(1), at(0)))
    const after = apply(flow, made)
    expect(made).toMatchObject({ label: 'play', isNew: true, path: at(3) })
    expect(after).toContain('  main:\n    - label: play\n    # greet\n')
    expect(after).toContain('    - execute: voicemail\n    - goto:\n        label: play\n')
    const again = readFlow(after)
    const second = edits(addJump(again, at(4), at(1)))
    expect(second).toMatchObject({ label: 'play', isNew: false, path: at(5) })
  })

  it('leads elsewhere when it is pointed there, and no second one is made', () => {
    const flow = readFlow(`sections:
  main:
    - label: top
    - answer
    - play: say:Hi # hello
    - goto:
        # again
        label: "top"
        max: 3
    - goto: {}
    - goto
`)
    const at = (index: number) => ['sections', 'main', index]
    const here = edits(addJump(flow, at(3), at(2)))
    expect(here).toMatchObject({ path: at(4), label: 'play', isNew: true, isAdded: false })
    expect(apply(flow, here)).toBe(
      flow.text
        .replace('label: "top"', 'label: "play"')
        .replace('    - play', '    - label: play\n    - play'),
    )
    const open = edits(addJump(flow, at(4), at(1)))
    expect(open).toMatchObject({ path: at(4), label: 'top', isNew: false, isAdded: false })
    expect(readFlow(apply(flow, open)).sections[0]?.steps[4]?.value).toEqual({ label: 'top' })
    const bare = edits(addJump(flow, at(5), at(1)))
    expect(readFlow(apply(flow, bare)).sections[0]?.steps[5]?.value).toEqual({ label: 'top' })
    expect(errorOf(addJump(flow, at(3), at(1)))).toMatch(/jumps to “top” already/)
  })

  it('stays in its section', () => {
    const flow = readFlow(text)
    const to = ['sections', 'voicemail', 0]
    expect(errorOf(addJump(flow, ['sections', 'main', 0], to))).toMatch(/own section/)
  })
})
