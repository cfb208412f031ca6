import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changesInWords, summaryInWords } from '../../../src/swml/compare/changesInWords.ts'
import { compareFlows } from '../../../src/swml/compare/compareFlows.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'

const flow = (main: string, rest = '') =>
  readFlow(`version: 1.0.0\nsections:\n  main:\n${main.replace(/^/gm, '    ')}\n${rest}`)
const compared = (before: string, after: string, rest = '') =>
  compareFlows(flow(before), flow(after, rest))

const start = `- answer: {}
- stream:
    url: wss://example.com/a
- cond:
    - when: a
      then:
        - play: say:Yes
- hangup: {}`

it.each<[string, string, string[]]>([
  ['nothing', start, []],
  ['a step', start.replace('- hangup', '- stop_stream: {}\n- hangup'), ['added Stop audio stream']],
  ['an address', start.replace('/a', '/b'), ['changed WebSocket address of Start audio stream']],
  [
    'two values',
    start.replace('url: wss://example.com/a', 'url: wss://example.com/b\n    name: x'),
    ['changed WebSocket address and Name of Start audio stream'],
  ],
  ['a condition', start.replace('when: a', 'when: b'), ['changed Condition of If … otherwise']],
  ['what is nested', start.replace('say:Yes', 'say:No'), ['changed Sound of Play audio or speech']],
  [
    'a step with what is in it',
    start.replace(/- cond[\s\S]*Yes\n/, ''),
    ['removed If … otherwise with 1 step'],
  ],
  [
    'a place',
    start.replace('- answer: {}\n', '').replace('- hangup', '- answer: {}\n- hangup'),
    ['moved Answer the call'],
  ],
  ['a comment', `# hello\n${start}`, ['changed comments, spaces or the format only']],
  [
    'an unknown method',
    start.replace('- hangup: {}', '- hangup: {}\n- dance_now: {}'),
    ['added Dance now'],
  ],
])('%s is said', (_, after, words) => {
  expect(changesInWords(compared(start, after))).toEqual(words)
})

it('sections are said with their steps', () => {
  const rest = '  bye:\n    - play: say:Bye\n    - hangup: {}\n'
  expect(changesInWords(compared(start, start, rest))).toEqual(['added section “bye” with 2 steps'])
})

it('a summary is short, and hides secrets', () => {
  const after = start.replace(
    '- hangup',
    '- stop_stream: {}\n- denoise: {}\n- unset: a\n- sleep: 1\n- hangup',
  )
  expect(summaryInWords(compared(start, after))).toMatch(
    /^added .*, added .*, added .* and 1 more$/,
  )
  const secret = '  "https://u:hunter2@example.com":\n    - hangup: {}\n'
  expect(summaryInWords(compared(start, start, secret))).not.toContain('hunter2')
})

/** What is done with each step of a flow; only streams are changed and only sounds taken out, so that each is itself. */
const deeds = fc.array(fc.constantFrom('keep', 'remove', 'change', 'add behind'), {
  minLength: 1,
  maxLength: 30,
})
type Deed = 'keep' | 'remove' | 'change' | 'add behind'

it('every change is named, and no other, however many were made', () => {
  fc.assert(
    fc.property(deeds, fc.boolean(), (list: readonly Deed[], moves) => {
      const stream = (url: string) => `- stream:\n    url: wss://example.com/${url}`
      const written = list.map((deed, index): { was: string[]; is: string[]; says: string[] } => {
        const sound = `- play: say:${index}`
        if (deed === 'remove')
          return { was: [sound], is: [], says: ['removed Play audio or speech'] }
        if (deed === 'change') {
          const says = ['changed WebSocket address of Start audio stream']
          return { was: [stream(`a${index}`)], is: [stream(`b${index}`)], says }
        }
        if (deed === 'add behind')
          return { was: [sound], is: [sound, `- sleep: ${index}`], says: ['added Wait'] }
        return { was: [sound], is: [sound], says: [] }
      })
      const before = ['- answer: {}', ...written.flatMap(({ was }) => was), '- hangup: {}']
      const after = [...written.flatMap(({ is }) => is), '- hangup: {}']
      after.splice(moves ? after.length : 0, 0, '- answer: {}')
      const expected = written.flatMap(({ says }) => says)
      const words = changesInWords(compared(before.join('\n'), after.join('\n')))
      const moved = words.filter((each) => each.startsWith('moved'))
      expect(words.filter((each) => !moved.includes(each)).sort()).toEqual(expected.sort())
      expect(moved).toHaveLength(moves ? 1 : 0)
    }),
    { endOnFailure: true },
  )
})
