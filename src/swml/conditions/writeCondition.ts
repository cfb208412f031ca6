import { bareVariable } from '../bareVariable.ts'
import type { Condition, Test } from './condition.ts'
import { operators, ordersNumbers } from './operators.ts'
import { readCondition } from './readCondition.ts'

/**
 * A condition with one of its tests changed; `index` behind the last adds it. All else stays as it is written.
 * Undefined where the condition can't be read as tests, or the test's variable isn't one.
 */
export function withTest(source: string, index: number, test: Test): string | undefined {
  const condition = readCondition(source)
  const text = written(test)
  if (condition === undefined || text === undefined) return undefined
  const old = condition.tests[index]
  if (old !== undefined) return source.slice(0, old.start) + text + source.slice(old.end)
  const last = condition.tests.at(-1)
  if (last === undefined) return text
  const { end } = last.outer
  return `${source.slice(0, end)} ${signs[condition.joined]} ${text}${source.slice(end)}`
}

/** A condition without one of its tests and the sign that joined it. */
export function withoutTest(source: string, index: number): string | undefined {
  const tests = readCondition(source)?.tests ?? []
  const gone = tests[index]
  if (gone === undefined) return undefined
  const [before, behind] = [tests[index - 1], tests[index + 1]]
  if (before) return source.slice(0, before.outer.end) + source.slice(gone.outer.end)
  return behind ? source.slice(0, gone.outer.start) + source.slice(behind.outer.start) : ''
}

/** A condition whose tests must all be true, or any of them. */
export function joinedBy(source: string, joined: Condition['joined']): string | undefined {
  const joints = readCondition(source)?.joints
  return joints?.reduceRight<string>(
    (text, at) => text.slice(0, at) + signs[joined] + text.slice(at + 2),
    source,
  )
}

const signs: Record<Condition['joined'], string> = { and: '&&', or: '||' }

/** A test's JavaScript; undefined where its variable isn't one. */
function written(test: Test): string | undefined {
  const variable = bareVariable(test.variable)
  const { tests, joints } = readCondition(variable) ?? {}
  if (tests?.[0]?.operator !== 'filled' || tests[0].end !== variable.length) return undefined
  return joints?.length === 0 && tests[0].start === 0 ? sentence({ ...test, variable }) : undefined
}

function sentence(test: Test): string {
  const { variable, operator } = test
  const { sign, method, negated, constant } = operators[operator]
  const not = negated ? '!' : ''
  if (method !== undefined) return `${not}${variable}.${method}(${quoted(test)})`
  if (sign === undefined) return not + variable
  const exactly = test.strict && /^[=!]=$/.test(sign) ? '=' : ''
  const anyCase = operator === 'isAnyCase'
  const value = anyCase ? quoted({ ...test, value: test.value.toLowerCase() }) : valueText(test)
  return `${variable}${anyCase ? '.toLowerCase()' : ''} ${sign}${exactly} ${constant ?? value}`
}

/**
 * Where numbers are ordered a number is one, since as texts `10` comes before `9`. Elsewhere a value stays the kind
 * that it was: `==` finds `'5'` in a text and in a number.
 */
function valueText(test: Test): string {
  const typed = test.value.trim()
  const asNumber = test.literal === 'number' || ordersNumbers(test.operator)
  return asNumber && isDecimal(typed) ? typed : quoted(test)
}

/** Read by JavaScript as what it says: not `08`, nor what would be rounded. */
function isDecimal(text: string): boolean {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text)
}

function quoted({ value, literal }: Test): string {
  const mark = literal === '"' ? '"' : "'"
  const inner = value.replace(/[\\'"\n\r\u2028\u2029]/g, (sign) =>
    sign === mark || sign === '\\' ? `\\${sign}` : (escapes[sign] ?? sign),
  )
  return mark + inner + mark
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}
