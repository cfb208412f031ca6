import type { Command } from './types.ts'

/** Whether a command belongs into a step's own menu. */
export function isForSteps({ where, group }: Command): boolean {
  return where === 'flow' && (group === 'Edit' || group === 'Insert')
}
