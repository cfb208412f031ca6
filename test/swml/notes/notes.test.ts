import { describe, expect, it } from 'vitest'
import {
  allSteps,
  noteOf,
  type Path,
  readFlow,
  setNote,
  shownNote,
} from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

const main = (...lines: string[]) =>
  `sections:\n  main:\n${lines.map((line) => `    ${line}\n`).join('')}`

function notesOf(text: string): string[] {
  const flow = readFlow(text)
  return allSteps(flow).map((step) => noteOf(flow, step))
}

function written(text: string, words: string, path: Path = ['sections', 'main', 0]): string {
  const outcome = setNote(readFlow(text), path, words)
  return 'error' in outcome ? outcome.error : applyEdits(text, outcome.edits)
}

describe('a note', () => {
  it('is what stands directly above a step, a line each, and beside it', () => {
    expect(
      notesOf(main('# Greets', '#   the caller.', '- answer: {} # at once', '- hangup: {}')),
    ).toEqual(['Greets\n  the caller.\nat once', ''])
  })

  it('isn’t what stands apart, at another margin, or in the step before', () => {
    const text = main('# apart', '', '- answer: {}', '  # within', '- hangup: {}', '# behind')
    expect(notesOf(`# of the file\n${text}`)).toEqual(['', ''])
  })

  it('isn’t a # in a text', () => {
    expect(notesOf(main('- play: "say: # no" # yes'))).toEqual(['yes'])
    expect(notesOf(main("- play: 'a # no'", '- play: a#no'))).toEqual(['', ''])
    expect(notesOf(main('- play: | # yes', '    # no'))).toEqual([''].map(() => 'yes'))
    expect(notesOf(main('- play: "a # no', '    b"'))).toEqual([''])
  })

  it('stands in the lists of branches, too', () => {
    expect(
      notesOf(
        main('- cond:', '    - when: a', '      then:', '        # why', '        - answer: {}'),
      ),
    ).toEqual(['', 'why'])
  })

  it('is shown without what is secret in it', () => {
    const flow = readFlow(main('# wss://me:hush@example.com', '- answer: {}'))
    const [step] = allSteps(flow)
    expect(step && shownNote(flow, step)).toBe('wss://me:••••@example.com')
  })
})

describe('writing a note', () => {
  it('puts comments above the step, in its column', () => {
    const text = main('- answer: {}', '- hangup: {}')
    expect(written(text, 'Why\n\nnow', ['sections', 'main', 1])).toBe(
      main('- answer: {}', '# Why', '#', '# now', '- hangup: {}'),
    )
  })

  it('uses the line breaks of the file', () => {
    const text = main('- answer: {}').replaceAll('\n', '\r\n')
    expect(written(text, 'Why')).toBe(main('# Why', '- answer: {}').replaceAll('\n', '\r\n'))
  })

  it('leaves lines that stay the same as they are written', () => {
    const text = main('#one', '##   two', '- answer: {}')
    expect(written(text, 'one\n#   two\nthree')).toBe(
      main('#one', '##   two', '# three', '- answer: {}'),
    )
  })

  it('leaves a comment beside the step there while it is one line', () => {
    const text = main('- play: "#1"   # old')
    expect(written(text, 'new')).toBe(main('- play: "#1"   # new'))
    expect(written(text, 'new\nlines')).toBe(main('# new', '# lines', '- play: "#1"'))
    expect(written(text, '')).toBe(main('- play: "#1"'))
  })

  it('takes out the note and nothing else', () => {
    const text = main('# apart', '', '# note', '- answer: {} # more', '# next', '- hangup: {}')
    expect(written(text, '')).toBe(main('# apart', '', '- answer: {}', '# next', '- hangup: {}'))
  })

  it('refuses in words where a comment can’t stand', () => {
    expect(written('{"sections": {"main": [{"answer": {}}]}}', 'x')).toMatch(
      /^JSON has no comments/,
    )
    expect(written('sections: {main: [answer: {}]}', 'x')).toMatch(/in brackets/)
    expect(written(main('- answer: {}'), 'x', ['sections', 'main', 7])).toMatch(/no longer there/)
    expect(written(': :', 'x')).toMatch(/can’t be read/)
  })
  it('stands at its own step where the code repeats one', () => {
    const text = main(
      '- &a',
      '  answer: {}',
      '- *a',
      '- cond: &b',
      '    - when: x',
      '      then:',
      '        - hangup',
      '- cond: *b',
    )
    expect(written(text, 'x', ['sections', 'main', 1])).toBe(
      text.replace('    - *a', '    # x\n    - *a'),
    )
  })
})
