import { describe, expect, it } from 'vitest'
import { fileName } from '../../src/text/fileName.ts'
import { mainOf, openWithPorts } from './fakePorts.ts'

describe('file commands', () => {
  it('starts a new flow, which is one of its own', async () => {
    const { run, text, opened, said } = openWithPorts(mainOf('answer'), 'mine')
    await run('file.new')
    expect(opened).toEqual([{ name: 'untitled', text: 'version: 1.0.0\nsections:\n  main: []\n' }])
    expect(said).toEqual(['Started a new flow'])
    expect(text()).toBe(mainOf('answer'))
  })

  it('offers the templates at any time, not on a first visit alone', async () => {
    const { run, told, text } = openWithPorts(mainOf('answer'))
    await run('file.template')
    expect(told).toEqual(['open templates'])
    expect(text()).toBe(mainOf('answer'))
  })

  it('opens a file as a flow of its own, and nothing where the dialog is left', async () => {
    const { run, text, files, opened } = openWithPorts(mainOf('answer'))
    await run('file.open')
    expect(opened).toEqual([])
    files.push({ name: 'ivr.swml.yaml', text: 'sections: {}\r\n' })
    await run('file.open')
    expect(opened).toEqual([{ name: 'ivr', text: 'sections: {}\r\n' }])
    expect(text()).toBe(mainOf('answer'))
  })

  it('goes to the view of all flows', async () => {
    const { run, told } = openWithPorts(mainOf('answer'))
    await run('file.home')
    expect(told).toEqual(['home'])
  })

  it('has only what needs no flow while all are shown', async () => {
    const { context, run, said, opened } = openWithPorts(mainOf('answer'))
    const { flows } = context.ports
    if (flows) context.ports.flows = { ...flows, shown: () => undefined }
    expect(await run('edit.delete')).toBe(false)
    expect(await run('file.new')).toBe(true)
    expect([opened.length, said]).toEqual([1, ['Started a new flow']])
  })

  it('downloads after saving what there is by then', async () => {
    const { run, offers, downloads, document, text } = openWithPorts(mainOf('answer'), 'mine')
    await run('file.save')
    document.apply([{ start: 0, end: 0, text: '# later\n' }], { label: 'Type', origin: 'source' })
    offers()
      .find(({ label }) => label === 'Download')
      ?.run()
    expect(downloads).toEqual([['mine.yaml', text()]])
  })

  it('says of a file why it is read as YAML where it is nearly JSON', async () => {
    const { run, files, said } = openWithPorts(mainOf('answer'))
    files.push({ name: 'ivr.json', text: '{"sections":\n{"main": [],}}' })
    await run('file.open')
    expect(said).toEqual(['Opened ivr. It isn’t quite JSON: there is a comma too many at line 2'])
  })

  it('gives the exact text in its own format and prints the other', async () => {
    const own = `# mine\n${mainOf('answer')}`
    const { run, clipboard, downloads } = openWithPorts(own, 'my: flow')
    await run('file.copy-yaml')
    expect(clipboard.text).toBe(own)
    await run('file.copy-json')
    expect(JSON.parse(clipboard.text ?? '')).toEqual({
      version: '1.0.0',
      sections: { main: [{ answer: {} }] },
    })
    await run('file.download')
    await run('file.download-json')
    expect(downloads.map(([name]) => name)).toEqual(['my- flow.yaml', 'my- flow.json'])
    expect(downloads[0]?.[1]).toBe(own)
  })

  it('still gives the own text away while it cannot be read', async () => {
    const { run, downloads } = openWithPorts('sections: [')
    expect(await run('file.download-json')).toBe(false)
    await run('file.download-yaml')
    expect(downloads).toEqual([['untitled.yaml', 'sections: [']])
  })

  it('converts as one undo step and says what stays behind', async () => {
    const own = `# mine\n${mainOf('answer', 'hangup')}`
    const { run, text, select, selected, document, said } = openWithPorts(own)
    select(1)
    await run('edit.convert-json')
    expect(JSON.parse(text())).toHaveProperty('sections.main')
    expect(said[0]).toBe('Converted to JSON. Left behind: 1 comment.')
    expect(selected()).toEqual(['hangup'])
    expect(await run('edit.convert-json')).toBe(false)
    document.undo()
    expect(text()).toBe(own)
  })

  it.each([
    ['file.rename', 'open flow-name'],
    ['file.export', 'open export'],
    ['view.code', 'giveRoom code'],
  ] as const)('asks the shell by %s to %s', async (id, asked) => {
    const { run, told } = openWithPorts(mainOf('answer'))
    await run(id)
    expect(told).toContain(asked)
  })

  it('says on saving that it is saved, and offers the file', async () => {
    const { run, said, offers, downloads } = openWithPorts(mainOf('answer'))
    await run('file.save')
    expect(said[0]).toContain('saved on this device')
    offers()[0]?.run()
    expect(downloads[0]?.[0]).toBe('untitled.yaml')
  })

  it.each([
    ['a/b\\c', 'a-b-c.yaml'],
    ['...', 'untitled.yaml'],
    ['Anruf für Zoë', 'Anruf für Zoë.yaml'],
    ['🎧'.repeat(300), `${'🎧'.repeat(60)}.yaml`],
    ['x'.repeat(300), `${'x'.repeat(120)}.yaml`],
    ['nul', 'nul-.yaml'],
    ['a\u202egpj', 'a-gpj.yaml'],
  ])('names the file of %j %s', (name, expected) => {
    expect(fileName(name, 'yaml')).toBe(expected)
  })
})

describe('problems', () => {
  it('are gone through in order, round and round', async () => {
    const { run, selected, told, said, document } = openWithPorts(
      'version: 1.0.0\nsections:\n  main:\n    - stream: {}\n    - answer: {}\n    - strem: {}\n    - hangup: {}\n',
    )
    await document.settled()
    await run('go.nextProblem')
    expect(selected()).toEqual(['stream'])
    await run('go.nextProblem')
    expect(selected()).toEqual(['strem'])
    await run('go.nextProblem')
    expect(selected()).toEqual(['stream'])
    await run('go.previousProblem')
    expect(selected()).toEqual(['strem'])
    expect(told).toContain('reveal strem')
    expect(said[0]).toMatch(/^Problem 1 of \d+: /)
  })

  it('lead to the code where they belong to no step', async () => {
    const { run, told } = openWithPorts('sections: [')
    await run('go.nextProblem')
    expect(told).toEqual(['focus source'])
  })
})
