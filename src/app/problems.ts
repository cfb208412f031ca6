import type { Severity } from '../swml/index.ts'

export const severityIcon: Record<Severity | 'none', string> = {
  error: 'circle-x',
  warning: 'triangle-alert',
  hint: 'lightbulb',
  none: 'circle-check',
}

export const severityWord: Record<Severity, string> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
}
