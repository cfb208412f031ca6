import { describe, expect, it } from 'vitest'
import {
  addChoice,
  askAgain,
  choicesOf,
  freeKey,
  keyProblem,
  leadChoice,
  readFlow,
  removeChoice,
  renameChoice,
} from '../../../src/swml/index.ts'
import { apply, edits, errorOf } from '../edit/sections/flows.ts'

const first = ['sections', 'main', 0]
const second = ['sections', 'main', 1]

const bare = `sections:
  main:
    - prompt:
        play: say:Press 1 # the question
    - hangup
`

const menu = `sections:
  main:
    - label: menu # start
    - prompt:
        play: say:Press 1 or 2
    - switch:
        variable: vars.prompt_value
        case:
          # sales
          "1":
            - label: sales
            - stop_stream: {}
            - connect:
                to: "+15551230001"
          "2":
            - transfer: # away
                dest: support
                params: { tries: 1 }
          "9":
            - goto: menu
          "0": []
        default:
          - play:
              url: say:Sorry
          - goto:
              label: menu
              max: 2
          - hangup: {}
  support: []
`

describe('what may be answered', () => {
  it('is read with what then happens, in words', () => {
    const flow = readFlow(menu)
    const found = choicesOf(flow, second)
    expect(found?.choices.map(({ key, words, lead }) => ({ key, words, lead }))).toEqual([
      {
        key: '1',
        words: 'Stops the stream started last, then calls +15551230001',
        lead: undefined,
      },
      {
        key: '2',
        words: 'Goes on in the section ‘support’',
        lead: { kind: 'section', name: 'support' },
      },
      { key: '9', words: 'Ask again', lead: { kind: 'again' } },
      { key: '0', words: 'Nothing yet', lead: undefined },
    ])
    expect(found?.otherwise?.words).toBe('Says “Sorry”, then ask again, then ends the call')
    expect(found?.again).toEqual({ where: 'otherwise', max: 2 })
    expect(choicesOf(flow, first)).toBeUndefined()
  })

  it('is nothing yet where no step right after it decides by the answer', () => {
    const between = readFlow(menu.replace('    - switch', '    - label: x\n    - switch'))
    expect(choicesOf(between, second)?.choices).toEqual([])
    const other = readFlow(menu.replace('vars.prompt_value', 'prompt_result'))
    expect(choicesOf(other, second)?.decision).toBeUndefined()
  })

  it('is asked again also by a jump behind all choices', () => {
    const flow = readFlow(`sections:
  main:
    - label: menu
    - prompt:
        play: say:Press 1
    - switch:
        variable: prompt_value
        case:
          "1": []
        default: []
    - goto:
        label: menu
        max: 2
`)
    expect(choicesOf(flow, second)?.again).toEqual({ where: 'after', max: 2 })
    expect(apply(flow, edits(askAgain(flow, second, 5)))).toBe(
      flow.text.replace('max: 2', 'max: 5'),
    )
  })

  it('may be of more keys than are waited for, which is said', () => {
    const question = { answer: 'a', by: 'keys', most: 1, mostIn: 'max_digits' } as const
    expect(keyProblem(question, '12')).toMatch(/ends after one key/)
    expect(keyProblem({ ...question, most: 2 }, '12')).toBeUndefined()
    expect(keyProblem({ ...question, by: 'either' }, 'sales')).toBeUndefined()
    expect(freeKey(['1', '3'])).toBe('2')
    expect(freeKey(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'])).toBe('10')
  })
})

describe('choices', () => {
  it('are added with the step that decides, and that is filled in where it was left open', () => {
    const flow = readFlow(bare)
    const made = edits(addChoice(flow, first, '1'))
    expect(apply(flow, made)).toBe(`sections:
  main:
    - prompt:
        play: say:Press 1 # the question
    - switch:
        variable: prompt_value
        case:
          "1": []
        default: []
    - hangup
`)
    expect(made.path).toEqual(['sections', 'main', 1, 'switch', 'case', '1'])
    const open = readFlow(apply(flow, made).replace('variable: prompt_value', 'variable: ""'))
    expect(
      apply(open, edits(addChoice(open, first, '2'))),
    ).toContain(`        variable: "prompt_value"
        case:
          "1": []
          "2": []
`)
  })

  it('lead elsewhere with all that stands beside kept, and are refused where they have steps', () => {
    const flow = readFlow(menu)
    const led = apply(flow, edits(leadChoice(flow, second, '2', { kind: 'section', name: 'main' })))
    expect(led).toBe(menu.replace('dest: support', 'dest: main'))
    expect(errorOf(leadChoice(flow, second, '1', { kind: 'again' }))).toMatch(/steps of its own/)
    expect(errorOf(renameChoice(flow, second, '1', '2'))).toMatch(/already/)
    expect(errorOf(renameChoice(flow, second, '1', ''))).toMatch(/needs the key/)
    expect(errorOf(renameChoice(flow, second, '7', '8'))).toMatch(/no choice “7”/)
    expect(errorOf(addChoice(flow, first, '1'))).toMatch(/isn’t there/)
  })

  it('go one by one, and with the last of them what was made for them', () => {
    const flow = readFlow(bare)
    const one = readFlow(apply(flow, edits(addChoice(flow, first, '1'))))
    const again = readFlow(apply(one, edits(askAgain(one, first, 3))))
    expect(again.text).toContain('    - label: ask_again\n    - prompt')
    expect(again.text).toContain(
      '          - goto:\n              label: ask_again\n              max: 3\n',
    )
    expect(apply(again, edits(askAgain(again, second, undefined)))).toBe(one.text)
    expect(apply(again, edits(removeChoice(again, second, '1')))).toBe(bare)
  })

  it('leave the steps that run otherwise', () => {
    const flow = readFlow(menu.replace(/ {10}"2"[\s\S]*"0": \[\]\n/, ''))
    expect(apply(flow, edits(removeChoice(flow, second, '1')))).toContain('case: {}\n')
  })
})

describe('asking again', () => {
  it('stands before what ends the call, and keeps a label of one’s own', () => {
    const flow = readFlow(menu.replace(/ {10}- goto:\n {14}label: menu\n {14}max: 2\n/, ''))
    expect(choicesOf(flow, second)?.again).toBeUndefined()
    const again = apply(flow, edits(askAgain(flow, second, 2)))
    expect(again).toBe(menu)
    const now = readFlow(again)
    expect(apply(now, edits(askAgain(now, second, undefined)))).toBe(flow.text)
  })

  it('needs a choice, and a number that SignalWire takes', () => {
    const flow = readFlow(bare)
    expect(errorOf(askAgain(flow, first, 3))).toBe('Add a choice first.')
    const now = readFlow(menu)
    for (const times of [0, 101, 1.5])
      expect(errorOf(askAgain(now, second, times))).toBe('Ask again 1 to 100 times.')
  })
})

describe('where the code repeats something', () => {
  const repeating = `sections:
  main:
    - prompt: { play: say:x }
    - &choice
      switch:
        variable: prompt_value
        case:
          "1": []
        default: []
    - prompt: { play: say:y }
    - *choice
`
  const third = ['sections', 'main', 2]

  it('it is read, and refused in words', () => {
    const flow = readFlow(repeating)
    expect(choicesOf(flow, first)?.choices.map(({ key }) => key)).toEqual(['1'])
    for (const made of [
      addChoice(flow, first, '2'),
      renameChoice(flow, first, '1', '2'),
      removeChoice(flow, first, '1'),
      leadChoice(flow, first, '1', { kind: 'method', name: 'hangup' }),
      askAgain(flow, first, 3),
      addChoice(flow, third, '2'),
      askAgain(flow, third, 3),
    ])
      expect(errorOf(made)).toMatch(/repeats/)
  })

  it('a question beside it is edited all the same', () => {
    const flow = readFlow(`${repeating}    - prompt: { play: say:z }\n`)
    const path = ['sections', 'main', 4]
    expect(apply(flow, edits(addChoice(flow, path, '1')))).toBe(`${flow.text}    - switch:
        variable: prompt_value
        case:
          "1": []
        default: []
`)
  })
})
