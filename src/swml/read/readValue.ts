import type { Plain } from '../types.ts'
import { readFlow } from './readFlow.ts'

/** What was typed as YAML, or why it can't be read and in which line, from 1. */
export type ReadValue = { value: Plain } | { message: string; line: number }

const head = 'sections:\n  main:\n    - value:\n'
const indent = '        '

/**
 * Reads YAML (or JSON) typed for one value. Where it can't be read: why, in plain words, and in which line, from 1.
 * Read as the value of a step, so that it is read just as it will be in the flow.
 */
export function readValue(text: string): ReadValue {
  if (text.trim() === '') return { message: 'Write a value, or clear the field.', line: 1 }
  const lines = text.split('\n')
  const flow = readFlow(head + lines.map((line) => (line === '' ? '' : indent + line)).join('\n'))
  const problem = flow.problems.find((candidate) => candidate.severity === 'error')
  const step = flow.sections[0]?.steps[0]
  if (problem !== undefined || step === undefined || step.value === undefined) {
    const before = flow.text.slice(0, problem?.range.start ?? 0)
    const line = before.split('\n').length - 3
    return {
      message: problem?.message ?? 'This isn’t YAML for one value.',
      line: Math.min(Math.max(line, 1), lines.length),
    }
  }
  if (flow.sections.length > 1 || (flow.sections[0]?.steps.length ?? 0) > 1) {
    return { message: 'This is more than one value.', line: 1 }
  }
  return { value: step.value }
}
