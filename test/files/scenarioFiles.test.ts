import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { filesInFolder } from '../../src/files/folder/folderFiles.ts'
import { scanFolder } from '../../src/files/folder/scanFolder.ts'
import { planImport } from '../../src/files/planImport.ts'
import { flowOfScenarios, scenarioFileName } from '../../src/files/scenarioFiles.ts'
import { packFlows } from '../../src/files/zip/packFlows.ts'
import { readFlowsZip } from '../../src/files/zip/readFlowsZip.ts'
import { fakeFile, fakeFolder } from './fakeFiles.ts'

const swml = 'sections:\n  main: []\n'
const calls = 'scenarios:\n  - name: one\n'
const encode = (text: string) => new TextEncoder().encode(text)

async function packed(flows: Parameters<typeof packFlows>[0]): Promise<Uint8Array> {
  return new Uint8Array((await packFlows(flows)).flatMap((part) => [...part]))
}

async function found(archive: Uint8Array) {
  const read = await readFlowsZip(archive)
  if ('error' in read) throw new Error(read.error)
  return read
}

describe('a file of scenarios', () => {
  it('is called like its flow', () => {
    expect(scenarioFileName('ivr', calls)).toBe('ivr.scenarios.yaml')
    expect(scenarioFileName('a/b', '{"scenarios":[]}')).toBe('a-b.scenarios.json')
  })

  it.each([
    ['ivr.scenarios.yaml', 'ivr'],
    ['IVR.Scenarios.YML', 'IVR'],
    ['ivr.scenarios.json', 'ivr'],
    ['ivr.yaml.scenarios.yaml', 'ivr'],
    ['ivr.yaml', undefined],
    ['scenarios.yaml', undefined],
    ['ivr.scenarios.zip', undefined],
  ])('says by its name whose it is: %s', (file, flow) => {
    expect(flowOfScenarios(file)).toBe(flow)
  })
})

describe('an archive of all flows', () => {
  it('holds scenarios beside their flows, and gives them back, whatever names flows have', async () => {
    const anyFlow = fc.record({
      id: fc.string(),
      name: fc.constantFrom('ivr', 'ivr.scenarios', 'IVR', 'menu', 'wireline', 'versions', ''),
      text: fc.constantFrom(swml, '{"sections":{}}', 'broken: ['),
      changed: fc.constant(0),
      scenarios: fc.constantFrom('', calls, '{"scenarios":[]}', 'scenarios: ['),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyFlow, { maxLength: 8 }), async (flows) => {
        const { flows: read, left } = await found(await packed(flows))
        expect(left).toEqual([])
        expect(read.map(({ name, text, scenarios = '' }) => ({ name, text, scenarios }))).toEqual(
          flows.map(({ name, text, scenarios }) => ({ name, text, scenarios })),
        )
      }),
      { numRuns: 50 },
    )
    const flow = { id: 'a', name: 'ivr', text: swml, changed: 0 }
    const files = unzipSync(await packed([{ ...flow, scenarios: calls }]))
    expect(Object.keys(files)).toEqual(['ivr.yaml', 'ivr.scenarios.yaml', 'wireline.json'])
  })

  it('says so where scenarios that it should hold are missing', async () => {
    const flow = { id: 'a', name: 'ivr', text: swml, changed: 0, scenarios: calls }
    const { 'ivr.scenarios.yaml': _, ...files } = unzipSync(await packed([flow]))
    const { flows, left } = await found(zipSync(files))
    expect(flows).toMatchObject([{ name: 'ivr', text: swml }])
    expect(left).toEqual([{ path: 'ivr.scenarios.yaml', why: 'can’t be read' }])
  })
})

describe('scenarios beside flows that nothing else is known of', () => {
  const texts = {
    'calls/ivr.scenarios.yaml': calls,
    'calls/ivr.yaml': swml,
    'calls/broken.scenarios.yaml': 'scenarios: [',
    'calls/broken.yaml': swml,
    'ivr.scenarios.yaml': calls,
    'tests.yaml': calls,
  }
  const left = [
    { path: 'tests.yaml', why: expect.stringMatching(/^holds scenarios; call it like its flow/) },
    { path: 'calls/broken.scenarios.yaml', why: 'can’t be read as a file of scenarios' },
    {
      path: 'ivr.scenarios.yaml',
      why: 'holds scenarios, and no flow of that name is beside it',
    },
  ]
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1)

  it('come along out of an archive, by name and folder, and it is said which don’t', async () => {
    const files = Object.entries(texts).map(([path, text]) => [path, encode(text)])
    const read = await found(zipSync(Object.fromEntries(files)))
    expect(read.flows.map(({ path, scenarios }) => [path, scenarios])).toEqual([
      ['calls/ivr.yaml', calls],
      ['calls/broken.yaml', undefined],
    ])
    expect(read.left.sort(byPath)).toEqual(left.sort(byPath))
  })

  it('come along out of a folder in the same way', async () => {
    const inCalls = Object.entries(texts).flatMap(([path, text]) =>
      path.startsWith('calls/') ? [fakeFile(path.slice(6), text).handle] : [],
    )
    const others = ['ivr.scenarios.yaml', 'tests.yaml'].map((name) => fakeFile(name, calls).handle)
    const folder = fakeFolder('project', [fakeFolder('calls', inCalls), ...others])
    const read = await scanFolder(filesInFolder(folder))
    expect(read.flows.map(({ path, scenarios }) => [path, scenarios]).sort()).toEqual([
      ['calls/broken.yaml', undefined],
      ['calls/ivr.yaml', calls],
    ])
    expect(read.left.sort(byPath)).toEqual(left.sort(byPath))
  })
})

it('a flow that is here with other scenarios comes in as a copy, and once', () => {
  const here = { id: 'a', name: 'ivr', text: swml, changed: 0, scenarios: calls }
  const given = { path: '', id: 'a', name: 'ivr', text: swml }
  const kindOf = (scenarios: string) => planImport([{ ...given, scenarios }], [here])[0]?.kind
  expect(kindOf(calls)).toBe('same')
  expect(kindOf('')).toBe('same')
  expect(kindOf('scenarios: []\n')).toBe('changed')
  const copy = { ...here, id: 'b', name: 'ivr (imported)', scenarios: 'scenarios: []\n' }
  const again = planImport([{ ...given, scenarios: copy.scenarios }], [here, copy])
  expect(again[0]?.kind).toBe('same')
})
