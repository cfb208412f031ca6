import { afterEach, describe, expect, it } from 'vitest'
import type { FilesHost } from '../../src/app/files/filesHost.ts'
import { openAll } from '../../src/app/files/openFiles.ts'
import { openWithPorts } from '../commands/fakePorts.ts'
import { fakeBrowser } from '../flows/fakeEnvironment.ts'
import { openTab } from '../flows/openTab.ts'

const swml = 'sections:\n  main:\n    - hangup\n'
const one = 'scenarios:\n  - name: one\n'
const two = 'scenarios:\n  - name: two\n'

const file = (name: string, text: string) => ({ file: new File([text], name) })
let end = () => {}

afterEach(() => end())

/** Wireline in a tab, showing a flow, with what it said. */
async function desk() {
  const fake = fakeBrowser()
  const tab = await openTab(fake.tab())
  end = tab.end
  const { context, messages } = openWithPorts(swml)
  const { device, flows, library, workspace } = tab
  const host: FilesHost = {
    ports: { ...context.ports, flows },
    ...{ flows, library, beside: device.database, whenConnected: device.whenConnected },
    shown: () => workspace.store.getState().flow?.document,
  }
  await tab.open('mine', swml)
  return {
    ...tab,
    said: () => messages.map(({ text }) => text),
    undo: () => messages.at(-1)?.action?.run(),
    openAll: (...given: Parameters<typeof openAll>[1]) => openAll(host, given),
    kept: async () => {
      await device.saveNow()
      const all = await library.list()
      return all.map(({ name, scenarios }) => [name, scenarios]).sort()
    },
  }
}

describe('a file of scenarios that is opened', () => {
  it('adds them to the flow that is shown, in words and with one way back', async () => {
    const { openAll, scenarios, setScenarios, said, undo, kept } = await desk()
    setScenarios(one)
    await openAll(file('mine.scenarios.yaml', two))
    expect(scenarios()).toBe(`${one}  - name: two\n`)
    expect(said()).toEqual(['Added 1 scenario to mine'])
    expect(await kept()).toEqual([['mine', `${one}  - name: two\n`]])
    undo()
    expect(scenarios()).toBe(one)
  })

  it('leaves what was changed since when it is taken back', async () => {
    const { openAll, scenarios, setScenarios, said, undo } = await desk()
    setScenarios(one)
    await openAll(file('x.scenarios.yaml', two))
    setScenarios(scenarios().replace('one', 'first'))
    undo()
    expect(scenarios()).toBe(one.replace('one', 'first'))
    await openAll(file('x.scenarios.yaml', two))
    setScenarios(scenarios().replace('two', 'second'))
    undo()
    expect(scenarios()).toContain('second')
    expect(said().at(-1)).toBe('The scenarios stay: they were changed since.')
  })

  it('is known by what it holds, too, and is no flow', async () => {
    const { openAll, scenarios, kept } = await desk()
    await openAll(file('tests.yaml', two))
    expect(scenarios()).toBe(two)
    expect(await kept()).toEqual([['mine', two]])
  })

  it('is one of several, whose scenarios all come', async () => {
    const { openAll, scenarios, said } = await desk()
    await openAll(file('a.yaml', one), file('b.yaml', two))
    expect(scenarios()).toBe(`${one}  - name: two\n`)
    expect(said()).toEqual(['Added 1 scenario to mine', 'Added 1 scenario to mine'])
  })

  it('says when they are there already, and when it can’t be read, and changes nothing', async () => {
    const { openAll, scenarios, said } = await desk()
    await openAll(file('x.scenarios.yaml', one))
    await openAll(file('x.scenarios.yaml', one))
    await openAll(file('x.scenarios.yaml', 'scenarios: ['))
    await openAll(file('x.scenarios.yaml', 'scenarios: []'))
    expect(scenarios()).toBe(one)
    expect(said()).toEqual([
      'Added 1 scenario to mine',
      'Nothing was added. They are all in mine already.',
      expect.stringMatching(/^The scenarios in “x\.scenarios\.yaml” weren’t added\. Line 1: /),
      'Nothing was added. There are no scenarios in “x.scenarios.yaml”.',
    ])
  })

  it('asks for its flow in the view of all flows', async () => {
    const { openAll, said, flows } = await desk()
    flows.home()
    await openAll(file('x.scenarios.yaml', one))
    expect(said()).toEqual([expect.stringMatching(/Open the flow that they are of/)])
  })
})

describe('scenarios that are opened together with flows', () => {
  it.each(['ivr.scenarios.yaml', 'tests.yaml'])('go to the only one: %s', async (name) => {
    const { openAll, kept, scenarios } = await desk()
    await openAll(file(name, one), file('ivr.yaml', swml))
    expect(scenarios()).toBe(one)
    expect(await kept()).toEqual([
      ['ivr', one],
      ['mine', ''],
    ])
  })

  it('go each to that of its name, and it is said which are of none', async () => {
    const { openAll, kept, said } = await desk()
    await openAll(
      file('a.yaml', swml),
      file('a.scenarios.yaml', one),
      file('b.json', '{"sections":{}}'),
      file('b.scenarios.json', '{"scenarios":[]}'),
      file('c.scenarios.yaml', two),
    )
    expect(await kept()).toEqual([
      ['a', one],
      ['b', '{"scenarios":[]}'],
      ['mine', ''],
    ])
    expect(said()).toEqual([
      'Opened 2 flows',
      expect.stringMatching(/^“c\.scenarios\.yaml” holds scenarios, and wasn’t opened/),
    ])
  })

  it('aren’t added to another flow where theirs can’t be opened', async () => {
    const { openAll, scenarios, said } = await desk()
    await openAll(file('photo.jpg', '\0\0\u0001'), file('photo.scenarios.yaml', one))
    expect(scenarios()).toBe('')
    expect(said()).toHaveLength(2)
  })
})
