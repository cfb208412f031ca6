import { describe, expect, test } from 'vitest'
import { completionsAt } from '../../../src/swml/complete/completionsAt.ts'
import { variablesAt } from '../../../src/swml/complete/variablesAt.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { allSteps } from '../../../src/swml/tree/eachStep.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'
import { withCaret } from './caret.ts'

const flow = readFlow(`sections:
  main:
    - label: again
    - prompt: { play: "say:Hi" }
    - set: { tries: 1 }
    - execute: { dest: ask, params: { topic: news } }
    - cond:
        - when: vars.tries < 3
          then:
            - set: { inThen: 1 }
        - else:
            - set: { inElse: 1 }
            - play: { url: "say:%{envs.greeting}" }
    - goto: { label: again, when: "vars.late" }
    - answer: {}
    - set: { atTheEnd: 1 }
  ask:
    - record: {}
    - set: { asked: 1 }
  alone:
    - play: { url: "silence:1" }
`)

const names = (path: (string | number)[]) => variablesAt(flow, path).map(({ name }) => name)
const vars = (path: (string | number)[]) => names(path).filter((name) => name.startsWith('vars.'))

describe('variablesAt', () => {
  test('what the steps before set, the nearest first, and where it comes from', () => {
    const found = variablesAt(flow, ['sections', 'main', 2])
    const prompt = allSteps(flow).find((step) => step.method === 'prompt')
    expect(found.find(({ name }) => name === 'prompt_value')?.from).toBe(prompt?.id)
    expect(found.find(({ name }) => name === 'call.from')).toEqual({
      name: 'call.from',
      help: expect.stringContaining('who calls'),
    })
  })
  test('of two branches, each sees its own steps, and what a jump brings back', () => {
    const inElse = ['sections', 'main', 4, 'cond', 1, 'else', 1]
    expect(vars(inElse)[0]).toBe('vars.inElse')
    // By the jump back to the label, the other branch may have run before.
    expect(vars(inElse)).toContain('vars.inThen')
    expect(vars(inElse)).not.toContain('vars.atTheEnd')
  })
  test('sections that are run on the way have set theirs', () => {
    expect(vars(['sections', 'main', 4])).toContain('vars.asked')
    expect(names(['sections', 'main', 4])).toContain('record_url')
    expect(vars(['sections', 'alone', 0])).toEqual([])
  })
  test('a section knows what it is handed, and what its callers have set', () => {
    expect(names(['sections', 'ask', 1])).toContain('params.topic')
    expect(vars(['sections', 'ask', 0])).toContain('vars.tries')
    expect(names(['sections', 'main', 1])).not.toContain('params.topic')
  })
  test('the environment is offered where the flow speaks of it', () => {
    expect(names(['sections', 'main', 0])).toContain('envs.greeting')
  })
})

/** The text once this variable was chosen at the `|`. */
function chosen(marked: string, label: string): string | undefined {
  const { text, offset } = withCaret(marked)
  const found = completionsAt(readFlow(text), text, offset).find((each) => each.label === label)
  return found && applyEdits(text, [{ ...found.range, text: found.text }])
}

const head = 'sections:\n  main:\n    - prompt: { play: "say:Hi" }\n'

describe('in the code', () => {
  test('a variable is offered behind the opening brace, and closes it', () => {
    expect(chosen(`${head}    - play:\n        url: say:You typed \${pro|`, 'prompt_value')).toBe(
      `${head}    - play:\n        url: say:You typed \${prompt_value}`,
    )
    expect(chosen(`${head}    - play:\n        url: "%{call.fr|om}"`, 'call.from')).toBe(
      `${head}    - play:\n        url: "%{call.from}"`,
    )
  })
  test('in text of several lines, too', () => {
    expect(
      chosen(
        `${head}    - ai:\n        prompt:\n          text: >\n            Hi \${|`,
        'call.to',
      ),
    ).toBe(`${head}    - ai:\n        prompt:\n          text: >\n            Hi \${call.to}`)
  })
  test('JavaScript takes names as they are', () => {
    expect(chosen(`${head}    - cond:\n        - when: "prompt_v| == 1"`, 'prompt_value')).toBe(
      `${head}    - cond:\n        - when: "prompt_value == 1"`,
    )
  })
  test('not in a comment, nor within quoted text in JavaScript', () => {
    expect(chosen(`${head}    # say \${|`, 'call.from')).toBeUndefined()
    expect(
      chosen(`${head}    - cond:\n        - when: call.from == 'ca|'`, 'call.from'),
    ).toBeUndefined()
  })
})
