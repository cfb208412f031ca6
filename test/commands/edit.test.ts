import { describe, expect, it } from 'vitest'
import { mainOf, openWithPorts } from './fakePorts.ts'

const branched = `version: 1.0.0
sections:
  main:
    - answer: {}
    - cond:
        - when: vars.x
          then:
            - hangup: {}
            - return: {}
  other:
    - stop_stream: {}
`

describe('delete', () => {
  it('selects the next step, says what it did, and can be taken back from there', async () => {
    const { run, select, selected, methods, said, told, offers } = openWithPorts(
      mainOf('answer', 'stream', 'hangup'),
    )
    select(1)
    await run('edit.delete')
    expect(methods()).toEqual(['answer', 'hangup'])
    expect(selected()).toEqual(['hangup'])
    expect(told).toEqual(['reveal hangup'])
    expect(said[0]).toMatch(/^Deleted /)
    offers()[0]?.run()
    expect(methods()).toEqual(['answer', 'stream', 'hangup'])
    expect(selected()).toEqual(['stream'])
  })

  it('selects the step before at the end of a list, and the step around an emptied branch', async () => {
    const { run, select, selected, text } = openWithPorts(branched)
    select(3)
    await run('edit.delete')
    expect(selected()).toEqual(['hangup'])
    await run('edit.delete')
    expect(selected()).toEqual(['cond'])
    expect(text()).toContain('then: []')
  })

  it('counts several steps and removes them as one undo step', async () => {
    const { run, document, text, said, selected } = openWithPorts(
      mainOf('answer', 'stream', 'play', 'hangup'),
    )
    const before = text()
    await run('edit.selectAll')
    document.select(document.store.getState().selection.slice(0, 3))
    await run('edit.delete')
    expect(said).toContain('Deleted 3 steps')
    expect(selected()).toEqual(['hangup'])
    document.undo()
    expect(text()).toBe(before)
  })

  it('moves the focus to the canvas where nothing is left to select', async () => {
    const { run, select, text, told, selected } = openWithPorts(mainOf('answer'))
    select(0)
    await run('edit.delete')
    expect(text()).toBe('version: 1.0.0\nsections:\n  main: []\n')
    expect(selected()).toEqual([])
    expect(told).toEqual(['focus canvas'])
  })

  it('offers to take it back until it is taken back or anything else has changed', async () => {
    const { document, run, select, offers, methods } = openWithPorts(mainOf('answer', 'hangup'))
    select(0)
    await run('edit.delete')
    expect(offers()).toHaveLength(1)
    const [offer] = offers()
    await run('edit.duplicate')
    expect(offers()).toEqual([])
    offer?.run()
    expect(methods()).toEqual(['hangup', 'hangup'])
    select(0)
    await run('edit.delete')
    document.undo()
    expect(offers()).toEqual([])
    expect(methods()).toEqual(['hangup', 'hangup'])
  })
})

describe('move', () => {
  it('goes one place up or down and says where the step is now', async () => {
    const { run, select, methods, selected, said } = openWithPorts(
      mainOf('answer', 'stream', 'hangup'),
    )
    select(2)
    await run('edit.moveUp')
    expect(methods()).toEqual(['answer', 'hangup', 'stream'])
    expect(selected()).toEqual(['hangup'])
    expect(said.at(-1)).toMatch(/^Moved .+ to step 2 of 3 in main$/)
    await run('edit.moveDown')
    expect(methods()).toEqual(['answer', 'stream', 'hangup'])
  })

  it('leaves a branch at its end, and says so at the end of a section', async () => {
    const { run, select, methods, said } = openWithPorts(branched)
    select(2)
    await run('edit.moveUp')
    expect(methods()).toEqual(['answer', 'hangup', 'cond', 'return', 'stop_stream'])
    select(0)
    await run('edit.moveUp')
    expect(said.at(-1)).toBe('Already first')
  })

  it('takes several steps along together', async () => {
    const { run, select, methods, selected } = openWithPorts(
      mainOf('answer', 'stream', 'play', 'hangup'),
    )
    select(0, 1)
    await run('edit.moveDown')
    expect(methods()).toEqual(['play', 'answer', 'stream', 'hangup'])
    expect(selected()).toEqual(['answer', 'stream'])
  })

  it('offers every other place by name', async () => {
    const { run, select, methods, questions } = openWithPorts(branched)
    select(0)
    await run('edit.moveTo')
    const [question] = questions
    const other = question?.choices.find(({ label }) => label === 'Beginning of other')
    other?.run()
    expect(methods()).toEqual(['cond', 'hangup', 'return', 'answer', 'stop_stream'])
    expect(question?.choices.map(({ label }) => label)).toHaveLength(2 + 4 + 1)
  })
})

describe('duplicate', () => {
  it('puts copies behind the selection and selects them', async () => {
    const { run, select, methods, document } = openWithPorts(mainOf('answer', 'stream', 'hangup'))
    select(0, 1)
    await run('edit.duplicate')
    expect(methods()).toEqual(['answer', 'stream', 'answer', 'stream', 'hangup'])
    const { flow, selection } = document.store.getState()
    expect(selection).toEqual(flow.sections[0]?.steps.slice(2, 4).map((step) => step.id))
  })
})

describe('while the text cannot be read', () => {
  it('changes nothing from the canvas', async () => {
    const { run, select, document, text } = openWithPorts(mainOf('answer', 'hangup'))
    select(0)
    document.apply([{ start: 0, end: 0, text: '[' }], { label: 'Type', origin: 'source' })
    const before = text()
    expect(await run('edit.delete')).toBe(false)
    expect(await run('edit.moveDown')).toBe(false)
    expect(text()).toBe(before)
  })
})
