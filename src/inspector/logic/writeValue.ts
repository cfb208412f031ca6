import {
  type Flow,
  getIn,
  type Path,
  type Plain,
  type Step,
  setField,
  type TextEdit,
  toYaml,
} from '../../swml/index.ts'
import { valueTextEdits } from './valueTextEdits.ts'

/**
 * The edits that write a value at a place within a step's value. Over an empty text (`""`, which had to be quoted) it
 * is written as if it were new, so that no quotes stay behind that nobody typed.
 */
export function writeValue(flow: Flow, step: Step, inner: Path, value: Plain): readonly TextEdit[] {
  const path = [...step.path, step.method, ...inner]
  const overEmpty = getIn(step.value, inner) === '' && typeof value === 'string' && value !== ''
  const printed = overEmpty ? toYaml({ v: value }).slice(3).replace(/\n$/, '') : '\n'
  if (printed.includes('\n')) return setField(flow, path, value)
  return valueTextEdits(flow, step, path, printed, value)
}
