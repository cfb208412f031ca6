import type { DocumentLanguage } from '../../src/document/language.ts'
import type { Flow, Problem, Step } from '../../src/swml/index.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'

/**
 * A toy language for tests of the document alone: each line is a step of `main`, a line with `!` can't be read, a
 * line with `bad` is a problem of its own, two equal lines are a problem of the whole.
 * It updates incrementally only where the number of lines stays the same.
 */
export function lineLanguage(): DocumentLanguage & { wholeReads: number } {
  const language = {
    wholeReads: 0,
    readFlow(text: string): Flow {
      language.wholeReads++
      return read(text, [])
    },
    updateFlow(flow: Flow, edits: readonly { start: number; end: number; text: string }[]) {
      const ids = stepsOf(flow).map((step) => step.id)
      const after = read(applyEdits(flow.text, edits), ids)
      if (!after.readable || stepsOf(after).length !== ids.length) return undefined
      return { ...after, shape: flow.shape }
    },
    carryIds(before: Flow, after: Flow): Flow {
      const old = stepsOf(before)
      let nextId = before.nextId
      const ids = stepsOf(after).map(
        (step) => old.find((one) => one.method === step.method)?.id ?? nextId++,
      )
      return read(after.text, ids)
    },
    checkStep(_flow: Flow, step: Step): Problem[] {
      return step.method.includes('bad') ? [problem('bad-line', step)] : []
    },
    checkWholeFlow(flow: Flow): Problem[] {
      const seen = new Set<string>()
      return stepsOf(flow).flatMap((step) => {
        const twice = seen.has(step.method)
        seen.add(step.method)
        return twice ? [problem('line-twice', step)] : []
      })
    },
  }
  return language
}

export function stepsOf(flow: Flow): readonly Step[] {
  return flow.sections[0]?.steps ?? []
}

function read(text: string, ids: readonly number[]): Flow {
  const bad = text.indexOf('!')
  const readable = bad < 0
  const steps: Step[] = []
  let start = 0
  for (const line of text === '' ? [] : text.split('\n')) {
    steps.push({
      id: ids[steps.length] ?? steps.length,
      method: line,
      notation: 'bare',
      value: undefined,
      otherKeys: [],
      range: { start, end: start + line.length },
      dash: -1,
      path: ['sections', 'main', steps.length],
      branches: [],
    })
    start += line.length + 1
  }
  return {
    text,
    language: 'yaml',
    readable,
    sections: readable
      ? [
          {
            name: 'main',
            path: ['sections', 'main'],
            range: { start: 0, end: text.length },
            nameRange: { start: 0, end: 0 },
            steps,
            notation: 'list',
          },
        ]
      : [],
    problems: readable
      ? []
      : [
          {
            code: 'unreadable',
            severity: 'error',
            message: 'There is a ! here.',
            range: { start: bad, end: bad + 1 },
            path: [],
            fixes: [],
          },
        ],
    shape: {},
    nextId: Math.max(steps.length, ...ids.map((id) => id + 1)),
    requiresFullParse: false,
  }
}

function problem(code: string, step: Step): Problem {
  const { range, path } = step
  return { code, severity: 'error', message: code, range, path, fixes: [] }
}
