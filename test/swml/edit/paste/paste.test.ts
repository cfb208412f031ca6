import { describe, expect, it } from 'vitest'
import {
  insertText,
  type Pasted,
  type Place,
  readFlow,
  replaceStep,
  sectionText,
} from '../../../../src/swml/index.ts'
import { applyEdits } from '../../../../src/text/applyEdits.ts'

const end: Place = { list: ['sections', 'main'], index: 99 }

function paste(into: string, text: string, place = end): Pasted & { text: string } {
  const flow = readFlow(into)
  const pasted = insertText(flow, place, text)
  if ('error' in pasted) throw new Error(pasted.error)
  return { ...pasted, text: applyEdits(into, pasted.edits) }
}

function refusal(text: string, into = own): string {
  const pasted = insertText(readFlow(into), end, text)
  return 'error' in pasted ? pasted.error : ''
}

const own = `version: 1.0.0
sections:
  main:
    - answer: {}
  # mine
  sales:
    - hangup: {}
`

describe('pasting a document with several sections', () => {
  it('brings all of them as they are written, with other names where theirs are taken', () => {
    const pasted = paste(
      own,
      `version: 1.0.0
sections:
  main:
    - transfer: {dest: sales} # on
    - execute:
        dest: menu
  # sells
  sales: # here
      - stream: {url: wss://a.example/x}
      - transfer: sales

  menu:
      - execute: {dest: sales, params: {dest: sales}}
`,
    )
    expect(pasted.text).toBe(`version: 1.0.0
sections:
  main:
    - answer: {}
    - transfer: {dest: sales_2} # on
    - execute:
        dest: menu
  # mine
  sales:
    - hangup: {}
  # sells
  sales_2: # here
      - stream: {url: wss://a.example/x}
      - transfer: sales_2
  menu:
      - execute: {dest: sales_2, params: {dest: sales}}
`)
    expect(pasted).toMatchObject({
      count: 2,
      sections: ['sales_2', 'menu'],
      renamed: { sections: [{ was: 'sales', now: 'sales_2' }], labels: [] },
    })
  })

  it('brings the sections of one without steps in main', () => {
    const pasted = paste(own, 'sections:\n  main: []\n  help:\n    - hangup\n')
    expect(pasted.text).toBe(`${own}  help:\n    - hangup\n`)
    expect(pasted).toMatchObject({ count: 0, sections: ['help'] })
  })

  it('brings main as a section, too, where steps lead back to it', () => {
    const pasted = paste(
      own,
      'sections:\n  main:\n    - execute: menu\n  menu:\n    - transfer: main\n',
    )
    expect(pasted.text).toBe(`version: 1.0.0
sections:
  main:
    - answer: {}
    - execute:
        dest: main_2
  # mine
  sales:
    - hangup: {}
  main_2:
    - execute: menu
  menu:
    - transfer: main_2
`)
    expect(pasted.count).toBe(1)
  })

  it('writes out what the text repeats by name', () => {
    const { text } = paste(
      own,
      'sections:\n  main:\n    - play: &p {url: "say:a"}\n  more:\n    - play: *p\n',
    )
    expect(text).not.toMatch(/[&*]p/)
    expect(text.match(/say:a/g)).toHaveLength(2)
  })

  it.each([
    ['JSON', '{"sections":{"main":[{"hangup":{}}],"help":[{"answer":{}}]}}'],
    ['flow style', '{sections: {main: [{hangup: {}}], help: [{answer: {}}]}}'],
    ['YAML', 'sections:\n  main:\n    - hangup: {}\n  help:\n    - answer: {}\n'],
  ])('brings %s into JSON', (_, text) => {
    const into = '{"sections":{"main":[{"answer":{}}]}}'
    expect(JSON.parse(paste(into, text).text)).toEqual({
      sections: { main: [{ answer: {} }, { hangup: {} }], help: [{ answer: {} }] },
    })
  })

  it('refuses several documents, a main without steps and a text without sections in words', () => {
    const two = 'sections:\n  main:\n    - answer\n---\nsections:\n  main:\n    - hangup\n'
    expect(refusal(two)).toMatch(/several documents/)
    expect(refusal('- answer\n---\n- hangup\n')).toMatch(/several documents/)
    expect(refusal('version: 1.0.0\nsections: {}\n')).toMatch(/no SWML steps/)
    expect(refusal('sections:\n  main: {answer: {}}\n  more: [hangup]\n')).toMatch(/“main”/)
  })

  it('takes a document between its marks for one', () => {
    expect(paste(own, '---\nmore:\n  - hangup\n...\n---\n# end\n').sections).toEqual(['more'])
    expect(paste(own, '---\nmore:\n  - hangup\n').sections).toEqual(['more'])
  })
})

describe('pasting sections', () => {
  it.each([
    ['sales:\n  - hangup\n', ['sales_2']],
    ['help:\n- play:\n    url: "say:a"\n- hangup\nmore:\n- answer: {}\n', ['help', 'more']],
    ['  help:\n    - hangup\n  more: []\n', ['help', 'more']],
    ['help:\n    - hangup\n  more: []\n', ['help', 'more']],
    ['{"help": [{"hangup": {}}]}', ['help']],
    ['sections:\n  help:\n    - hangup\n', ['help']],
  ])('takes %j for sections', (text, names) => {
    expect(paste(own, text)).toMatchObject({ count: 0, sections: names })
  })

  it.each(['unset: [a, b]', 'cond:\n  - when: a\n    then: [hangup]\n', 'mine: [a, b]'])(
    'takes %j for a step',
    (text) => {
      expect(paste(own, text)).toMatchObject({ count: 1, sections: [] })
    },
  )

  it('keeps the steps of a section that was copied from being taken for main’s', () => {
    const copied = sectionText(readFlow(own), 'sales')
    expect(copied).toBe('sections:\n  # mine\n  sales:\n    - hangup: {}\n')
    expect(paste(own, copied).text).toBe(`${own}  # mine\n  sales_2:\n    - hangup: {}\n`)
  })

  it('is no way to replace a step', () => {
    const replaced = replaceStep(readFlow(own), ['sections', 'main', 0], 'a: [answer]\nb: [answer]')
    expect(replaced).toHaveProperty('error')
  })
})

describe('pasting labels', () => {
  it('gives them other names where their section has them, and jumps follow', () => {
    const into = 'sections:\n  main:\n    - label: menu\n    - goto: menu\n'
    const steps = '- label: menu # asks\n- play: {url: "say:menu"}\n- goto: {label: menu, max: 2}\n'
    const pasted = paste(into, steps)
    expect(pasted.text).toBe(
      `${into}    - label: menu_2 # asks\n    - play: {url: "say:menu"}\n    - goto: {label: menu_2, max: 2}\n`,
    )
    expect(pasted.renamed.labels).toEqual([{ was: 'menu', now: 'menu_2' }])
  })

  it('leaves a jump alone that comes without its label', () => {
    const into = 'sections:\n  main:\n    - label: menu\n'
    expect(paste(into, '- goto: {label: menu}\n').text).toBe(`${into}    - goto: {label: menu}\n`)
  })

  it('leaves the labels of other sections alone', () => {
    const into = 'sections:\n  main:\n    - label: menu\n'
    const { text } = paste(into, 'help:\n  - label: menu\n  - goto: {label: menu}\n')
    expect(text).toBe(`${into}  help:\n    - label: menu\n    - goto: {label: menu}\n`)
  })
})

describe('pasting from a web page', () => {
  it.each([
    'Here it is:\n\n```yaml\n- hangup: {}\n```\n\nThat is all.',
    '1. Do this:\n\n   ~~~\n   hangup: {}\n   ~~~\n',
    '```bash\ncurl x\n```\nthen\n```json\n[{"hangup":{}}]\n```\n',
    '````yml\nsections:\n  main:\n    - hangup: {}\n````\n',
  ])('finds the code block in %j', (text) => {
    expect(paste(own, text)).toMatchObject({ count: 1, sections: [] })
  })

  it('asks for one of several code blocks', () => {
    expect(refusal('```\n- answer\n```\nor\n```\n- hangup\n```\n')).toMatch(/2 code blocks/)
  })

  it('doesn’t take a code block within a text to speak for the steps', () => {
    const text = '- ai:\n    prompt:\n      text: |\n        ```\n        - hangup\n        ```\n'
    expect(paste(own, text).text).toContain('- ai:')
  })

  it.each([
    '1. play: {url: "say:a"}\n2. hangup: {}\n',
    '1 sections:\n2   main:\n3     - answer: {}\n',
    '12: - answer: {}\n13: - hangup: {}\n',
    '1. answer',
    '1: answer\n2: hangup\n',
    '1) answer: {}',
    '1\n- answer: {}\n2\n- hangup: {}\n',
  ])('says that the numbers before the lines of %j have to go', (text) => {
    expect(refusal(text)).toMatch(/begin with numbers/)
  })

  it.each([
    '+ - answer: {}\n+ - hangup: {}\n',
    '+- answer: {}\n',
    '+    - answer: {}\n-    - hangup: {}\n',
    '> - answer: {}\n> - hangup: {}\n',
    '> > sections:\n',
  ])(
    'says that the marks of a comparison or a letter before the lines of %j have to go',
    (text) => {
      expect(refusal(text)).toMatch(/of a comparison or a quoted letter/)
    },
  )

  it('takes the dash of a list for no mark of a comparison', () => {
    expect(refusal('-   play: {url: \n-   hangup: {\n')).toMatch(/can’t be read as SWML/)
  })

  it.each(['• answer: {}\n• hangup: {}\n', '* answer: {}', '· play: "say:a"\n'])(
    'says that the dots before the lines of %j have to go',
    (text) => {
      expect(refusal(text)).toMatch(/begin with dots or dashes/)
    },
  )
})

describe('pasting with the blanks and quotes of a web page', () => {
  it.each([
    '-\u00a0play:\n\u00a0\u00a0\u00a0 url: “say:a”\n',
    '– play：\n    url: "say:a”\n',
    '- play:\n\turl: say:a\n',
    '```\n-\u00a0play:\n\u00a0\u00a0\u00a0 url: say:a\n```',
  ])('brings %j as it was meant, and says so', (text) => {
    const pasted = paste(own, text)
    expect(pasted).toMatchObject({ count: 1, mended: true })
    expect(readFlow(pasted.text).sections[0]?.steps[1]?.value).toEqual({ url: 'say:a' })
  })

  it('leaves those of words alone', () => {
    const pasted = paste(own, '- play:\n    url: say:“a” –\u00a0b\n')
    expect(pasted.mended).toBe(false)
    expect(pasted.text).toContain('say:“a” –\u00a0b')
  })
})

describe('pasting what was written for another platform', () => {
  it.each([
    ['<?xml version="1.0"?>\n<Response><Say>Hi: there</Say></Response>', 'TwiML'],
    ['```xml\n<Response>\n  <Stream url="wss://a"/>\n</Response>\n```', 'TwiML'],
    ['<html><body>Hi</body></html>', 'XML'],
    ['[{"action":"talk","text":"Hi"}]', 'NCCO'],
    ['- action: connect\n  endpoint: []\n', 'NCCO'],
    ['[{"verb":"say","text":"Hi"}]', 'jambonz'],
    ['{"stream_url":"wss://a","stream_track":"both_tracks"}', 'Telnyx'],
    ['{"description":"","states":[],"initial_state":"Trigger"}', 'Twilio Studio'],
  ])('names it: %j', (text, name) => {
    expect(refusal(text)).toMatch(new RegExp(`^This is .*${name}.*, not SWML`))
  })
})

it('shows no Markdown in what it says', () => {
  for (const text of ['', 'Dear all', '- 1', 'a: [', '{', "a: 'x", '- a: b: c', '[]']) {
    expect(refusal(text)).not.toContain('`')
  }
})
