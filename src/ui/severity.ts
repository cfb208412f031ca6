/** How each kind of problem looks and is called, wherever it is shown. */
type Severity = 'error' | 'warning' | 'hint'

export const severityIcon: Record<Severity | 'none', string> = {
  error: 'circle-alert',
  warning: 'triangle-alert',
  hint: 'lightbulb',
  none: 'circle-check',
}

export const severityWord: Record<Severity, string> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
}
