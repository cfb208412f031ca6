/** How many steps: “No steps”, “1 step”, “12 steps”. */
export function stepsWords(steps: number): string {
  return steps === 0
    ? 'No steps'
    : `${steps.toLocaleString('en')} ${steps === 1 ? 'step' : 'steps'}`
}

/** How many flows: “No flows”, “1 flow”, “1,000 flows”. */
export function flowsWords(count: number): string {
  return count === 0
    ? 'No flows'
    : `${count.toLocaleString('en')} ${count === 1 ? 'flow' : 'flows'}`
}
