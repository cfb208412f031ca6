import { describe, expect, it } from 'vitest'
import { nameBranch } from '../../src/commands/branchCommands.ts'
import { namingOf } from '../../src/commands/naming.ts'
import { nameSection } from '../../src/commands/sectionEdits.ts'
import { openWithPorts } from './fakePorts.ts'

const text = `version: 1.0.0
sections:
  main:
    - answer: {}
    - play: say:Hi
    - execute: bye
  bye:
    - hangup: {}
`

function open(source = text, options: Parameters<typeof openWithPorts>[2] = {}) {
  const opened = openWithPorts(source, undefined, options)
  return {
    ...opened,
    names: () => opened.document.store.getState().flow.sections.map((section) => section.name),
    naming: () => namingOf(opened.document).getState().naming,
  }
}

describe('sections', () => {
  it('are added with a free name that can be typed over, all in one undo step', async () => {
    const { run, names, naming, document, said } = open()
    await run('section.add')
    expect(names()).toEqual(['main', 'bye', 'section'])
    expect(said[0]).toMatch(/Added the section section/)
    naming()?.again?.()?.('after hours')
    expect(names()).toEqual(['main', 'bye', 'after hours'])
    document.undo()
    expect(document.store.getState().text).toBe(text)
  })

  it('are only renamed once something else was done since they were added', async () => {
    const { run, naming, select } = open()
    await run('section.add')
    const { again } = naming() ?? {}
    select(0)
    await run('edit.duplicate')
    expect(again?.()).toBeUndefined()
  })

  it('take the steps that lead to them along when they are renamed', () => {
    const { context, text: now, said } = open()
    nameSection(context, 'bye', 'farewell')
    expect(now()).toBe(text.replaceAll('bye', 'farewell'))
    expect(said[0]).toBe('Renamed bye to farewell; 1 step follows')
  })

  it('are those of the selected step; main stays', async () => {
    const { run, select, names, said, offers } = open()
    select(0)
    expect(await run('section.delete')).toBe(false)
    expect(await run('section.rename')).toBe(false)
    select(3)
    await run('section.left')
    expect(names()).toEqual(['bye', 'main'])
    select(0)
    await run('section.delete')
    expect(names()).toEqual(['main'])
    expect(said.at(-1)).toBe('Deleted the section bye; 1 step still leads there')
    offers().at(-1)?.run()
    expect(names()).toEqual(['bye', 'main'])
  })

  it('are asked for without a selection', async () => {
    const { run, questions, names } = open()
    await run('section.duplicate')
    questions[0]?.choices.find((choice) => choice.label === 'bye')?.run()
    expect(names()).toEqual(['main', 'bye', 'bye_2'])
  })
})

describe('extract and inline', () => {
  it('extracts all that was selected under the name that is typed, of a long text too', async () => {
    const { run, select, naming, document, text: now } = open(text, { longText: 1 })
    await document.settled()
    select(0, 1)
    await run('section.extract')
    await document.settled()
    naming()?.again?.()?.('greeting')
    await document.settled()
    expect(now()).toBe(`version: 1.0.0
sections:
  main:
    - execute:
        dest: greeting
    - execute: bye
  bye:
    - hangup: {}
  greeting:
    - answer: {}
    - play: say:Hi
`)
  })

  it('turn steps into a section and back', async () => {
    const { run, select, names, text: now, selected } = open()
    select(0, 1)
    await run('section.extract')
    expect(names()).toEqual(['main', 'bye', 'section'])
    expect(selected()).toEqual(['execute'])
    expect(await run('section.inline')).toBe(true)
    expect(now()).toBe(text)
    expect(selected()).toEqual(['answer', 'play'])
  })

  it('say why not', async () => {
    const { run, select, said, text: now } = open()
    select(0, 2)
    await run('section.extract')
    expect(said).toEqual([expect.stringMatching(/follow each other/)])
    expect(now()).toBe(text)
    select(0)
    expect(await run('section.inline')).toBe(false)
  })
})

describe('a jump', () => {
  it('is made by choosing the step to jump to, in one undo step', async () => {
    const { run, select, questions, methods, text: now, document } = open()
    select(1)
    await run('edit.jumpTo')
    expect(questions[0]?.choices).toHaveLength(2)
    questions[0]?.choices[0]?.run()
    expect(methods()).toEqual(['label', 'answer', 'play', 'goto', 'execute', 'hangup'])
    document.undo()
    expect(now()).toBe(text)
  })
})

describe('branches', () => {
  it('are added to the selected step and named in one undo step', async () => {
    const source = `sections:
  main:
    - switch:
        variable: v
        case:
          "1": []
        default: []
`
    const { run, select, naming, text: now, document, context } = open(source)
    select(0)
    await run('branch.add')
    expect(now()).toContain('"2": []')
    naming()?.again?.()?.('yes')
    expect(now()).toContain('          "1": []\n          "yes": []\n')
    nameBranch(context, ['sections', 'main', 0, 'switch', 'case', 'yes'], 'two')
    expect(now()).toContain('          "two": []\n')
    document.undo()
    document.undo()
    expect(now()).toBe(source)
  })
})
