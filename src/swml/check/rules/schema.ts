import { checkValue, type ValueProblem } from '../../methods/checkValue.ts'
import type { Field } from '../../methods/field.ts'
import { fieldAt } from '../../methods/fieldsOf.ts'
import { quotedValue } from '../../methods/quotedValue.ts'
import { getIn } from '../../plain.ts'
import type { Path, Plain, Severity } from '../../types.ts'
import { hasVariable } from '../hasVariable.ts'
import { leftEmpty } from '../leftEmpty.ts'
import type { Finding, Report, StepRule } from '../rule.ts'
import { schemaFixes } from '../schemaFixes.ts'

const missing = 'relay_script_method_parameter_missing'
const invalid = 'relay_script_method_parameter_invalid_value'

/** What the method's schema says of the step's value. */
export const schema: StepRule = {
  reports: [
    report('url-missing', 'A step that needs an address has none.', missing),
    report('property-missing', 'A property that the method needs isn’t there.', missing),
    report(
      'property-empty',
      'A property is there, but without a value; a text that the step needs is empty, or only begun (`say:`).',
      invalid,
      'warning',
    ),
    report(
      'wrong-type',
      'A number where text is wanted, a list where a number is wanted, and the like.',
      invalid,
    ),
    report(
      'quoted-value',
      'A number, true or false in quotes: SignalWire often takes it, but it is text.',
      invalid,
      'warning',
    ),
    report(
      'text-alone',
      'A text alone where it belongs under “text”; SignalWire’s guides write it so, too.',
      invalid,
      'warning',
    ),
    report('parameter-not-text', 'The value of a custom parameter isn’t text.', invalid),
    report(
      'out-of-range',
      'A number above or below what is allowed, or a list that is too short.',
      invalid,
    ),
    report(
      'not-in-list',
      'A word that isn’t one of those to choose from; the nearest is offered.',
      invalid,
    ),
    report(
      'wrong-form',
      'A text that isn’t written the way it has to be, such as a sound to play.',
      invalid,
    ),
    report('empty-name', 'A free name, such as a custom parameter’s, is empty.', invalid),
    report(
      'excluding-properties',
      'Properties that exclude each other stand together.',
      'relay_script_method_parameter_conflict',
    ),
  ],
  check: (context) => {
    const { step, body } = context
    const problems = checkValue(step.method, body)
    return [
      ...problems.flatMap((problem) => findingOf(step.method, problem, body)),
      ...leftEmpty(
        context,
        problems.map(({ path }) => path),
      ),
    ]
  },
}

function report(
  code: string,
  finds: string,
  platformError: string,
  severity: Severity = 'error',
): Report {
  return { code, severity, finds, platformError }
}

function findingOf(method: string, problem: ValueProblem, body: Plain): Finding[] {
  const value = getIn(body, problem.path)
  const field = fieldAt(method, problem.path)
  const code = isQuoted(problem, field, value)
    ? 'quoted-value'
    : isTextAlone(problem, field, value)
      ? 'text-alone'
      : codeOf(problem, value)
  // SWML takes variables in almost any value; what they will hold is not known here.
  if (hasVariable(value)) return []
  if (problem.code === 'missing' && hasOlderName(method, problem.path, field, body)) return []
  return [
    {
      code,
      message: problem.message,
      path: [method, ...problem.path],
      fixes: (where) => schemaFixes(code, where, field, value),
    },
  ]
}

function codeOf({ code, path }: ValueProblem, value: Plain | undefined): string {
  const isAbsent = code === 'missing' || code === 'empty' || value === ''
  if (isAbsent && path.at(-1) === 'url') return 'url-missing'
  if (code === 'wrong-type' && path[0] === 'custom_parameters' && path.length > 1)
    return 'parameter-not-text'
  return codes[code]
}

/** An older name for the same thing still works: an AI function's `purpose` is its `description`. */
function hasOlderName(method: string, path: Path, field: Field | undefined, body: Plain): boolean {
  const owner = path.slice(0, -1)
  const shape = fieldAt(method, owner)?.shape
  if (shape?.kind !== 'object' || !field) return false
  const older = shape.fields.filter((one) => one.standsFor === field.name)
  return older.some((one) => getIn(body, [...owner, one.name]) !== undefined)
}

function isQuoted(
  problem: ValueProblem,
  field: Field | undefined,
  value: Plain | undefined,
): boolean {
  if (problem.code !== 'wrong-type' || typeof value !== 'string') return false
  return field !== undefined && quotedValue(field.shape, value) !== undefined
}

function isTextAlone(
  { code }: ValueProblem,
  field: Field | undefined,
  value: Plain | undefined,
): boolean {
  return code === 'wrong-type' && field?.alsoText === true && typeof value === 'string'
}

const codes: Record<ValueProblem['code'], string> = {
  missing: 'property-missing',
  empty: 'property-empty',
  'wrong-type': 'wrong-type',
  'not-in-list': 'not-in-list',
  'out-of-range': 'out-of-range',
  'too-few': 'out-of-range',
  'empty-key': 'empty-name',
  excluding: 'excluding-properties',
  'bad-value': 'wrong-form',
  variable: 'wrong-type',
}
