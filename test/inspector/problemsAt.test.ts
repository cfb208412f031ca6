import { describe, expect, it } from 'vitest'
import {
  fieldProblems,
  problemsExactly,
  problemsWithin,
} from '../../src/inspector/logic/problemsAt.ts'
import type { Path, Problem, Step } from '../../src/swml/index.ts'

const step: Step = {
  id: 1,
  method: 'stream',
  notation: 'map',
  value: {},
  otherKeys: [],
  range: { start: 0, end: 0 },
  dash: 0,
  path: ['sections', 'main', 4],
  branches: [],
}

function problem(path: Path): Problem {
  return {
    code: 'c',
    severity: 'error',
    message: 'm',
    range: { start: 0, end: 1 },
    path,
    fixes: [],
  }
}

describe('the problems of a step', () => {
  const found = fieldProblems(step, [
    problem(['sections', 'main', 4, 'stream', 'url']),
    // Its index is from before a step was added above.
    problem(['sections', 'main', 3, 'stream', 'custom_parameters', 'tier']),
    problem(['sections', 'main', 4]),
    problem(['sections', 'main', 4, 'strem']),
  ])

  it('are found by their place within its value', () => {
    expect(found.map(({ at }) => at)).toEqual([
      ['url'],
      ['custom_parameters', 'tier'],
      undefined,
      undefined,
    ])
  })

  it('are those of a field and of all within it', () => {
    expect(problemsWithin(found, ['custom_parameters'])).toHaveLength(1)
    expect(problemsExactly(found, ['custom_parameters'])).toHaveLength(0)
    expect(problemsExactly(found, ['url'])).toHaveLength(1)
  })
})
