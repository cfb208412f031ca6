import { describe, expect, it } from 'vitest'
import { onCopy, onCut, onPaste, runCommand } from '../../src/commands/index.ts'
import { removeSelection } from '../../src/commands/removeSelection.ts'
import { mainOf, openWithPorts } from './fakePorts.ts'

function clipboardEvent(text = '') {
  const event = {
    target: null,
    prevented: false,
    text,
    preventDefault: () => {
      event.prevented = true
    },
    clipboardData: {
      getData: () => event.text,
      setData: (_type: string, value: string) => {
        event.text = value
      },
    },
  }
  // Safe: the handlers read nothing else of the data.
  return event as typeof event & { clipboardData: DataTransfer }
}

describe('copy, cut and paste', () => {
  it('copies the selected steps as SWML text', () => {
    const { context, select, said } = openWithPorts(mainOf('answer', 'hangup'))
    select(0, 1)
    const event = clipboardEvent()
    expect(onCopy(event, context)).toBe(true)
    expect(event.text).toBe('- answer: {}\n- hangup: {}\n')
    expect(event.prevented).toBe(true)
    expect(said).toEqual(['Copied 2 steps'])
  })

  it('leaves the browser its own copying where nothing is selected', () => {
    const { context } = openWithPorts(mainOf('answer'))
    const event = clipboardEvent()
    expect(onCopy(event, context)).toBe(false)
    expect(event.prevented).toBe(false)
  })

  it('cuts, and pastes behind the selection', () => {
    const { context, select, methods, selected } = openWithPorts(
      mainOf('answer', 'stream', 'hangup'),
    )
    select(0)
    const event = clipboardEvent()
    onCut(event, context)
    expect(methods()).toEqual(['stream', 'hangup'])
    expect(selected()).toEqual(['stream'])
    onPaste(event, context)
    expect(methods()).toEqual(['stream', 'answer', 'hangup'])
    expect(selected()).toEqual(['answer'])
  })

  it('cuts the steps that were copied, whatever is selected once the browser has let them be', async () => {
    const { context, select, methods, clipboard } = openWithPorts(
      mainOf('answer', 'stream', 'hangup'),
    )
    let allow = () => {}
    context.ports.copyText = (text) =>
      new Promise((resolve) => {
        allow = () => {
          clipboard.text = text
          resolve(true)
        }
      })
    select(0)
    runCommand('edit.cut', context)
    select(1)
    allow()
    await new Promise((resolve) => setTimeout(resolve))
    expect(clipboard.text).toBe('- answer: {}\n')
    expect(methods()).toEqual(['stream', 'hangup'])
  })

  it('cuts nothing that the browser has not let be copied', async () => {
    const { context, select, text, run } = openWithPorts(mainOf('answer', 'hangup'))
    context.ports.copyText = async () => false
    select(0)
    await run('edit.cut')
    expect(text()).toBe(mainOf('answer', 'hangup'))
  })

  it('pastes nothing into a flow that was opened before the browser gave the clipboard', async () => {
    const { context, document, text, said } = openWithPorts(mainOf('answer'))
    let give = () => {}
    context.ports.readClipboard = () =>
      new Promise((resolve) => {
        give = () => resolve('- hangup: {}\n')
      })
    runCommand('edit.paste', context)
    // Another document is shown.
    const { flows } = context.ports
    if (flows) context.ports.flows = { ...flows, isShown: (one) => one !== document }
    give()
    await new Promise((resolve) => setTimeout(resolve))
    expect(text()).toBe(mainOf('answer'))
    expect(said).toEqual([
      'Nothing was pasted: another flow was opened before the browser gave the clipboard.',
    ])
  })

  it('takes the comment above a cut step along, so that it is there once after pasting', () => {
    const before =
      'sections:\n  main:\n    - answer: {}\n    # greets\n    - play: "say:Hi"\n    - hangup: {}\n'
    const { context, select, text } = openWithPorts(before)
    select(1)
    const event = clipboardEvent()
    onCut(event, context)
    expect(event.text).toBe('# greets\n- play: "say:Hi"\n')
    expect(text()).toBe('sections:\n  main:\n    - answer: {}\n    - hangup: {}\n')
    select(0)
    onPaste(event, context)
    expect(text()).toBe(before)
  })

  it('leaves the comment above a deleted step', () => {
    const { context, select, text } = openWithPorts(
      'sections:\n  main:\n    # greets\n    - play: "say:Hi"\n    - hangup: {}\n',
    )
    select(0)
    removeSelection(context)
    expect(text()).toBe('sections:\n  main:\n    # greets\n    - hangup: {}\n')
  })

  it('pastes from outside, comments and all', () => {
    const { context, select, text } = openWithPorts(mainOf('answer'))
    select(0)
    onPaste(clipboardEvent('# from the docs\n- play: "say:Hi" # hello\n'), context)
    expect(text()).toContain('# from the docs')
    expect(text()).toContain('- play: "say:Hi" # hello')
  })

  it('opens a whole document pasted onto an empty flow, as it is', () => {
    const { context, text, document } = openWithPorts('version: 1.0.0\nsections:\n  main: []\n')
    const pasted = '# mine\nsections: {main: [hangup]}\n'
    onPaste(clipboardEvent(pasted), context)
    expect(text()).toBe(pasted)
    document.undo()
    expect(text()).toBe('version: 1.0.0\nsections:\n  main: []\n')
  })

  it.each(['', 'Hello, how are you?', '{{{'])('says in words why %j is no SWML', (pasted) => {
    const { context, text, said } = openWithPorts(mainOf('answer'))
    const before = text()
    onPaste(clipboardEvent(pasted), context)
    expect(text()).toBe(before)
    expect(said).toHaveLength(1)
  })

  it('says no more why a text couldn’t be pasted once another one was', () => {
    const { context, messages } = openWithPorts(mainOf('answer'))
    onPaste(clipboardEvent('Hello, how are you?'), context)
    const [refusal] = messages
    expect(refusal?.over?.aborted).toBe(false)
    onPaste(clipboardEvent('- hangup'), context)
    expect(refusal?.over?.aborted).toBe(true)
  })

  it('goes through the ports from menus, and says what to press where that is refused', async () => {
    const { run, select, methods, clipboard, said } = openWithPorts(mainOf('answer', 'hangup'))
    select(0)
    await run('edit.copy')
    await run('edit.paste')
    expect(methods()).toEqual(['answer', 'answer', 'hangup'])
    clipboard.text = undefined
    await run('edit.paste')
    expect(said.at(-1)).toMatch(/Press (Ctrl\+V|⌘V) instead/)
  })

  it('opens a document in a code block as the document it is', () => {
    const { context, text } = openWithPorts('version: 1.0.0\nsections:\n  main: []\n')
    onPaste(clipboardEvent('```yaml\nsections:\n  main: [hangup]\n```\n'), context)
    expect(text()).toBe('sections:\n  main: [hangup]\n')
  })

  it.each([
    ['can’t be read', 'sections:\n  main:\n    - [\n'],
    ['is JSON that goes on', '{"sections": {"main": [{"answer"'],
    ['is only words', 'what the call should do\n'],
    ['has a comment', 'sections:\n  # first the greeting\n  main: []\n'],
  ])('never lets a pasted document take the place of a text that %s', (_, before) => {
    const { context, text } = openWithPorts(before)
    onPaste(clipboardEvent('sections:\n  main: [hangup]\n'), context)
    const left = before.split('\n').filter((line) => !line.includes('main: []'))
    for (const line of left) expect(text()).toContain(line)
  })

  it('never lets a pasted document take the place of a flow that is still being read', async () => {
    const { context, text, document } = openWithPorts('version: 1.0.0\nsections:\n  main: []\n')
    const long = mainOf(...Array<string>(3000).fill('answer'))
    document.replaceText(long, { label: 'Open long' })
    onPaste(clipboardEvent('sections:\n  main: [hangup]\n'), context)
    await document.settled()
    expect(text().length).toBeGreaterThanOrEqual(long.length)
  })

  it('brings a section to an empty flow without taking its place', () => {
    const empty = 'version: 1.0.0\nsections:\n  main: []\n'
    const { context, text } = openWithPorts(empty)
    onPaste(clipboardEvent('sections:\n  help:\n    - hangup\n'), context)
    expect(text()).toBe(`${empty}  help:\n    - hangup\n`)
  })

  it('says what came and what has another name here, with a way back in one step', () => {
    const before = 'sections:\n  main:\n    - answer\n  sales:\n    - hangup\n'
    const { context, text, said, offers } = openWithPorts(before)
    const pasted = 'sections:\n  main:\n    - transfer: sales\n  sales:\n    - answer\n  help: []\n'
    onPaste(clipboardEvent(pasted), context)
    expect(said).toEqual([
      'Pasted 1 step and 2 sections; “sales” is called “sales_2” here, since that name is taken',
    ])
    offers()[0]?.run()
    expect(text()).toBe(before)
  })

  it('copies a section so that it can be pasted as one', async () => {
    const { run, select, clipboard, said, text } = openWithPorts(
      'sections:\n  main:\n    - answer\n  help: # !\n    - hangup\n',
    )
    select(1)
    await run('section.copy')
    expect(said).toEqual(['Copied the section help'])
    expect(clipboard.text).toBe('sections:\n  help: # !\n    - hangup\n')
    await run('edit.paste')
    expect(text()).toMatch(/ {2}help: # !\n {4}- hangup\n {2}help_2: # !\n {4}- hangup\n$/)
    expect(said.at(-1)).toMatch(/^Pasted 1 section; “help” is called “help_2” here/)
  })
})

describe('a list that takes only certain steps', () => {
  const flow =
    'sections:\n  main:\n    - connect:\n        to: "+15550100"\n        confirm:\n          - play: {url: "say:a"}\n          - sleep: 1\n    - ai: {}\n'

  it.each(['- ai: {}', 'sections:\n  main:\n    - ai: {}\n'])(
    'refuses %j in words when it is pasted there',
    (pasted) => {
      const { context, select, said, text } = openWithPorts(flow)
      select(1)
      onPaste(clipboardEvent(pasted), context)
      expect(said.join()).toContain('can’t stand in “Confirm”')
      expect(text()).toBe(flow)
      onPaste(clipboardEvent('- play: {url: "say:b"}'), context)
      expect(text()).toContain('say:b')
    },
  )

  it('refuses what is moved there, and lets its own steps move', async () => {
    const { select, said, text, questions, run } = openWithPorts(flow)
    select(3)
    await run('edit.moveTo')
    questions[0]?.choices.find(({ label }) => label.startsWith('Beginning of Confirm'))?.run()
    expect(said.join()).toContain('“AI agent” can’t stand in “Confirm”')
    expect(text()).toBe(flow)
    select(1)
    await run('edit.moveDown')
    expect(text()).not.toBe(flow)
  })
})
