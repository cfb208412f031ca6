import { describe, expect, it, vi } from 'vitest'
import { writeScenarios } from '../../src/call/scenarios/changeScenarios.ts'
import { createRuns } from '../../src/call/scenarios/scenarioRuns.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import { runScenarios } from '../../src/player/runScenarios.ts'
import type { ScenarioPlayer } from '../../src/player/scenarioPlayer.ts'
import { findWays } from '../../src/scenarios/index.ts'
import { readFlow } from '../../src/swml/index.ts'

const flow = `sections:
  main:
    - play: say:Hello
    - hangup: {}
`
const hears = (words: string) => `scenarios:
  - name: Says it
    expect:
      heard: ["say:${words}"]
      ends: hangup
`

const evaluate = () => Promise.resolve({ kind: 'expression' as const, value: undefined })

/** A player that plays in this very thread, and counts. */
function player() {
  const run = vi.fn<ScenarioPlayer['run']>((text, scenarios) =>
    runScenarios(readFlow(text), scenarios, { evaluate, goesOn: () => Promise.resolve(true) }),
  )
  const cancel = vi.fn<ScenarioPlayer['cancel']>()
  const made: ScenarioPlayer = {
    run,
    cancel,
    find: (text, reached) => findWays(readFlow(text), [reached], { evaluate }),
    call: () => Promise.reject(new Error('Nobody asks')),
    dispose: () => {},
  }
  return { made, run, cancel }
}

function opened(scenarios: string, text = flow) {
  const document = createDocument(text, { name: 'flow.yaml', checkPause: 0 })
  writeScenarios(document, scenarios)
  const playing = player()
  const runs = createRuns(document, () => playing.made)
  const results = () => [...(runs.store.getState().ran?.results.values() ?? [])]
  return {
    document,
    runs,
    outcomes: () => results().map(({ result }) => result.result),
    ...playing,
  }
}

const edit = (document: ReturnType<typeof createDocument>, from: string, to: string) => {
  const start = document.store.getState().text.indexOf(from)
  document.apply([{ start, end: start + from.length, text: to }], {
    label: 'Type',
    origin: 'command',
  })
}

describe('running scenarios', () => {
  it('runs them when somebody looks, and anew after each edit of the flow or of themselves', async () => {
    const { document, runs, outcomes, run } = opened(hears('Hello'))
    runs.follow()
    await expect.poll(outcomes).toEqual(['passed'])
    expect(runs.store.getState().ran?.coverage.steps).toEqual({ reached: 2, all: 2 })
    edit(document, 'Hello', 'Bye')
    await expect.poll(outcomes).toEqual(['failed'])
    writeScenarios(document, hears('Bye'))
    await expect.poll(outcomes).toEqual(['passed'])
    expect(run).toHaveBeenCalledTimes(3)
    // Undone and redone within a moment, nothing is to be run.
    edit(document, 'Bye', 'No')
    edit(document, 'No', 'Bye')
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(run).toHaveBeenCalledTimes(3)
  })

  it('gives up what is being run once the flow is another, and never shows its results', async () => {
    const { document, runs, outcomes, run, cancel } = opened(hears('Bye'))
    let settle = () => {}
    run.mockImplementationOnce(
      (text, scenarios) =>
        new Promise((resolve) => {
          settle = () => {
            void runScenarios(readFlow(text), scenarios, {
              evaluate,
              goesOn: () => Promise.resolve(true),
            }).then(resolve)
          }
        }),
    )
    runs.follow()
    edit(document, 'Hello', 'Bye')
    expect(cancel).toHaveBeenCalledWith('run')
    expect(runs.store.getState().running).toBeUndefined()
    await expect.poll(outcomes).toEqual(['passed'])
    settle()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(outcomes()).toEqual(['passed'])
  })

  it('runs many only when it is asked to, and says so', async () => {
    const many = `scenarios:\n${'  - name: One\n    expect: { ends: hangup }\n'.repeat(301)}`
    const { runs, run } = opened(many)
    runs.follow()
    await expect.poll(() => runs.store.getState().isOnDemand).toBe(true)
    expect(run).not.toHaveBeenCalled()
    await runs.runAll()
    expect(runs.store.getState().ran?.results.size).toBe(1)
  })

  it('tells what broke, and runs the next time all the same', async () => {
    const { runs, run, outcomes } = opened(hears('Hello'))
    run.mockRejectedValueOnce(new Error('The worker doesn’t answer'))
    runs.follow()
    await expect.poll(() => runs.store.getState().failed).toBe('The worker doesn’t answer')
    await runs.runAll()
    expect(outcomes()).toEqual(['passed'])
    expect(runs.store.getState().failed).toBeUndefined()
  })

  it('tells what broke where one of them is run alone', async () => {
    const { runs, run } = opened(hears('Hello'))
    await runs.runAll()
    run.mockRejectedValueOnce(new Error('The worker doesn’t answer'))
    const [one] = runs.store.getState().file.scenarios
    if (one?.scenario) await runs.runOne(one.scenario)
    expect(runs.store.getState().failed).toBe('The worker doesn’t answer')
  })

  it('is done with all of them, also where one is run or ways are looked for meanwhile', async () => {
    for (const meanwhile of ['runOne', 'find'] as const) {
      const { document, runs, outcomes, run } = opened(hears('Hello'))
      await runs.runAll()
      edit(document, 'Hello', 'Bye')
      edit(document, 'Bye', 'Hello')
      // As in the worker: what is asked for later ends what is being run.
      let end = () => {}
      run.mockImplementationOnce(
        () =>
          new Promise((resolve) => {
            end = () => resolve(undefined)
          }),
      )
      const all = runs.runAll()
      const [one] = runs.store.getState().file.scenarios
      const other = meanwhile === 'find' ? runs.find() : one?.scenario && runs.runOne(one.scenario)
      end()
      await Promise.all([all, other])
      expect(runs.store.getState().running).toBeUndefined()
      expect(outcomes()).toEqual(['passed'])
    }
  })

  it('finds ways to what they don’t come to', async () => {
    const { runs } = opened('')
    runs.follow()
    await runs.find()
    const { search } = runs.store.getState()
    expect(search).toMatchObject({ kind: 'found', found: { missing: [], isWhole: true } })
    expect(search?.kind === 'found' && search.found.found).toHaveLength(1)
  })
})
