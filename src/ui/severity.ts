/** How each kind of problem looks and is called, wherever it is shown. */
type Severity = 'error' | 'warning' | 'hint'

/** The picture of each severity, a name in `icons.ts`. */
export const severityIcon: Record<Severity | 'none', string> = {
  error: 'circle-alert',
  warning: 'triangle-alert',
  hint: 'lightbulb',
  none: 'circle-check',
}

/** What each severity is called in front of a message. */
export const severityWord: Record<Severity, string> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
}
