/** Whether a value holds `${…}`, `%{…}` or a template's `{{…}}`: what it is, only the call (or the template) tells. */
export function hasVariable(value: unknown): boolean {
  return typeof value === 'string' && /[$%]\{|\{\{/.test(value)
}
