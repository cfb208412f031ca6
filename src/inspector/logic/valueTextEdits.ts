import {
  type Flow,
  getIn,
  type Path,
  type Plain,
  rangesAt,
  readFlow,
  type Step,
  setField,
  type TextEdit,
} from '../../swml/index.ts'
import { applyEdits } from '../../text/applyEdits.ts'
import { columnOf, lineStart } from '../../text/lines.ts'
import { reindent } from './dedent.ts'
import { sameInOrder } from './sameInOrder.ts'

/**
 * The edits that write a value just as it was typed: comments, quotes and all. Where the typed text wouldn't be read
 * as the same value at that place (within a flow list, in JSON), the value is written in the flow's own style.
 */
export function valueTextEdits(
  flow: Flow,
  step: Step,
  path: Path,
  typed: string,
  value: Plain,
): readonly TextEdit[] {
  const inStyle = () => setField(flow, path, value)
  if (flow.language === 'json') return inStyle()
  const ranges = rangesAt(flow, path)
  if (ranges === undefined || ranges.value.end === ranges.value.start) return inStyle()
  const { start, end } = ranges.value
  const alone = /^[\s-]*$/.test(flow.text.slice(lineStart(flow.text, start), start))
  const text = typed.replace(/\s+$/, '')
  if (!alone && text.includes('\n')) return inStyle()
  const newline = flow.text.includes('\r\n') ? '\r\n' : '\n'
  const edit = { start, end, text: reindent(text, columnOf(flow.text, start), newline) }
  return saysTheSame(flow, step, path, edit, value) ? [edit] : inStyle()
}

/** Reads the step with the edit in it on its own and looks whether the value came out, and nothing else changed. */
function saysTheSame(flow: Flow, step: Step, path: Path, edit: TextEdit, value: Plain): boolean {
  const { start, end } = step.range
  const head = `sections:\n  main:\n${' '.repeat(Math.max(0, columnOf(flow.text, start) - 2))}- `
  const read = (text: string) => readFlow(`${head}${text}\n`).sections[0]?.steps
  const local = { start: edit.start - start, end: edit.end - start, text: edit.text }
  if (local.start < 0 || local.end > end - start) return false
  const source = flow.text.slice(start, end)
  const before = read(source)?.[0]?.value
  const steps = read(applyEdits(source, [local]))
  const after = steps?.length === 1 ? steps[0] : undefined
  const inner = path.slice(step.path.length + 1)
  return (
    after !== undefined &&
    after.method === step.method &&
    after.otherKeys.length === step.otherKeys.length &&
    sameInOrder(getIn(after.value, inner), value) &&
    sameInOrder(without(after.value, inner), without(before, inner))
  )
}

/** The value with what stands at the path taken out, to compare all the rest. */
function without(value: Plain | undefined, path: Path): Plain | undefined {
  const [key, ...rest] = path
  if (value === undefined || key === undefined) return undefined
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? (without(item, rest) ?? null) : item))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).map(([name, item]) =>
    name === String(key) ? [name, without(item, rest) ?? null] : [name, item],
  )
}
