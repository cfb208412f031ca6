import { get } from '../plain.ts'
import type { Step } from '../types.ts'

/** What people call the thing that a step starts: its control id, else its name, else ''. */
export function streamName(step: Pick<Step, 'value'>): string {
  for (const key of ['control_id', 'name']) {
    const text = get(step.value, key)
    if (typeof text === 'string' && text !== '') return text
    if (typeof text === 'number') return String(text)
  }
  return ''
}
