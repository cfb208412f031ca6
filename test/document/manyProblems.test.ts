import { expect, test } from 'vitest'
import { analyses } from '../../src/document/analysis.ts'
import { countProblems, howMany } from '../../src/document/countProblems.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import { describeProblems } from '../../src/document/describeProblems.ts'
import { loadChecks } from '../../src/document/lateChecks.ts'
import { inParts, joined } from '../../src/document/worker/parts.ts'
import { checkFlow, type Problem, readFlow } from '../../src/swml/index.ts'

const unknown = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `        unknown_${from + at}: value\n`).join('')
const head = 'version: 1.0.0\nsections:\n  main:\n    - play:\n        url: "say:Hi"\n'
const tail = '    - nothing: {}\n'

test('the count of problems is true at every edit, also of those that aren’t listed', async () => {
  await loadChecks()
  const document = createDocument(`${head}${unknown(0, 150)}${tail}`, { checkPause: 0 })
  const change = async (start: number, end: number, text: string) => {
    document.apply([{ start, end, text }], { label: 'Edit', origin: 'source' })
    await document.settled()
    const { problems, text: now, problemsByStep, flow } = document.store.getState()
    const whole = checkFlow(readFlow(now))
    expect(countProblems(problems)).toEqual(countProblems(whole))
    const play = problemsByStep.get(flow.sections[0]?.steps[0]?.id ?? -1) ?? []
    return { listed: play.length, all: howMany(play) }
  }
  const at = head.length
  expect(await change(at, at, unknown(150, 450))).toEqual({ listed: 200, all: 450 })
  // Above it, in another step, and in it.
  expect(await change(0, 0, '# A comment\n')).toEqual({ listed: 200, all: 450 })
  const end = document.store.getState().text.length
  expect(await change(end, end, '    - nothing_else: {}\n')).toEqual({ listed: 200, all: 450 })
  const first = document.store.getState().text.indexOf('        unknown_')
  const last = document.store.getState().text.indexOf(tail)
  expect(await change(first, last - unknown(60, 150).length, '')).toEqual({ listed: 90, all: 90 })
})

test('what isn’t listed is counted in words', () => {
  const one: Problem = {
    code: 'unknown-property',
    severity: 'warning',
    message: '',
    range: { start: 0, end: 1 },
    path: [],
    fixes: [],
    unlisted: { error: 0, warning: 7, hint: 2 },
  }
  const state = { problems: [one], analysis: analyses.ready }
  expect(describeProblems(state)).toBe('8 problems and 2 hints')
})

test('very many problems come from the worker some at a time, each once and in order', () => {
  const text = `${head}${Array.from({ length: 2_500 }, (_, at) => `    - nothing_${at}: {}\n`).join('')}`
  const problems = checkFlow(readFlow(text))
  const messages = inParts({ id: 1, job: 'steps', result: problems })
  expect(messages.length).toBeGreaterThan(2)
  expect(joined(text, messages)).toEqual({ id: 1, job: 'steps', result: problems })
  for (const each of messages)
    if (each.job === 'found') expect(each.problems.length).toBeLessThanOrEqual(1_000)
})
