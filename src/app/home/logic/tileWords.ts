import { counted } from '../../../text/counted.ts'

/** How many steps: “No steps”, “1 step”, “12 steps”. */
export function stepsWords(steps: number): string {
  return steps === 0 ? 'No steps' : counted(steps, 'step')
}

/** How many flows: “No flows”, “1 flow”, “1,000 flows”. */
export function flowsWords(count: number): string {
  return count === 0 ? 'No flows' : counted(count, 'flow')
}
