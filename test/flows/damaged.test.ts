import { describe, expect, it } from 'vitest'
import { blankFlow } from '../../src/document/blankFlow.ts'
import { fakeBrowser } from './fakeEnvironment.ts'
import { openTab } from './openTab.ts'

const good = { id: 'kept', name: 'mine', text: '# mine\n', changed: 5, version: 'v' }
const notices = (tab: Awaited<ReturnType<typeof openTab>>) => tab.notices()

describe('a stored flow that is damaged', () => {
  it.each([
    ['no text', { ...good, text: undefined }],
    ['a text that is a number', { ...good, text: 7 }],
    ['a text that is an object', { ...good, text: { a: 1 } }],
    ['a record that is a list', [1, 2]],
    ['a record that is null', null],
    ['a record that is a text', 'x'],
  ])('is left as it is, with a way to get it as a file: %s', async (_, record) => {
    const { damage, flows, tab } = fakeBrowser()
    damage('kept', record)
    const environment = tab()
    const opened = await openTab(environment)
    expect(opened.text()).toBe(blankFlow)
    await expect.poll(() => notices(opened)).toHaveLength(1)
    const [notice] = notices(opened)
    expect(notice?.text).toMatch(/damaged.*left as it is/)
    expect(JSON.parse(notice?.file?.text ?? '')).toEqual(JSON.parse(JSON.stringify(record)))
    opened.type('# new\n')
    expect(await opened.device.saveNow()).toHaveProperty('savedAt')
    expect(flows.get('kept')).toBe(record)
    opened.end()
    const again = await openTab(environment)
    expect(again.text()).toBe(`# new\n${blankFlow}`)
    expect(notices(again)).toEqual([])
  })

  it.each([
    ['no name', { ...good, name: undefined }, 'untitled'],
    ['a name that is a number', { ...good, name: 4 }, 'untitled'],
    ['no time', { ...good, changed: undefined }, 'mine'],
    ['a time that is a text', { ...good, changed: 'yesterday' }, 'mine'],
    ['a time that is no number', { ...good, changed: Number.NaN }, 'mine'],
    ['a time without end', { ...good, changed: Number.POSITIVE_INFINITY }, 'mine'],
    ['a time beyond all dates', { ...good, changed: 9e15 }, 'mine'],
    ['scenarios that are a number', { ...good, scenarios: 7 }, 'mine'],
    ['no version', { ...good, version: undefined }, 'mine'],
    ['a version that is a number', { ...good, version: 1 }, 'mine'],
  ])('is opened with its text, and goes on where it was: %s', async (_, record, name) => {
    const { damage, flows, tab } = fakeBrowser()
    damage('kept', record)
    const opened = await openTab(tab())
    expect([opened.name(), opened.text()]).toEqual([name, '# mine\n'])
    const status = opened.status()
    if (status !== undefined) {
      // What the status tells must be a time.
      const savedAt =
        typeof status === 'object' && 'savedAt' in status ? status.savedAt : Number.NaN
      expect(() => new Intl.DateTimeFormat().format(savedAt)).not.toThrow()
    }
    opened.type('# more\n')
    expect(await opened.device.saveNow()).toHaveProperty('savedAt')
    expect(flows.size).toBe(1)
    expect(flows.get('kept')).toMatchObject({ name, text: '# more\n# mine\n' })
  })

  it('gives way to what the journal still has of it', async () => {
    const { damage, flows, local, tab } = fakeBrowser()
    damage('kept', { ...good, text: 7 })
    local.set('wireline-journal-k', JSON.stringify({ ...good, follows: ['v'] }))
    const opened = await openTab(tab())
    expect([opened.name(), opened.text()]).toEqual(['mine', '# mine\n'])
    expect(flows.size).toBe(2)
    expect(local.size).toBe(0)
  })

  it.each([
    ['is damaged', { ...good, text: 7 }, ['v']],
    ['was written elsewhere, too', good, ['w']],
  ])(
    'comes once from the journal, however many tabs look for it: where it %s',
    async (_, record, follows) => {
      const { damage, flows, local, tab } = fakeBrowser()
      damage('kept', record)
      local.set('wireline-journal-k', JSON.stringify({ ...good, text: '# other\n', follows }))
      const tabs = await Promise.all([tab(), tab(), tab()].map((each) => openTab(each)))
      await expect.poll(() => local.size).toBe(0)
      expect([...flows.keys()].sort()).toEqual(['k', 'kept'])
      for (const one of tabs) one.end()
    },
  )
})

describe('a journal that is damaged', () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"id":"kept"}',
    '{"id":1,"text":"x"}',
    '{"id":"kept","text":4}',
  ])('is passed over: %s', async (entry) => {
    const { damage, local, tab } = fakeBrowser()
    damage('kept', good)
    local.set('wireline-journal-k', entry)
    const opened = await openTab(tab())
    expect(opened.text()).toBe('# mine\n')
  })

  it('is read as far as it goes', async () => {
    const { damage, local, tab } = fakeBrowser()
    damage('kept', good)
    local.set(
      'wireline-journal-k',
      JSON.stringify({ id: 'kept', text: '# newer\n', follows: ['v', 3] }),
    )
    expect((await openTab(tab())).text()).toBe('# newer\n')
  })
})
