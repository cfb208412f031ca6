import { operators } from '../../conditions/operators.ts'
import { maskText } from '../../secrets/mask.ts'
import type { Plain } from '../../types.ts'
import { short } from './short.ts'

/**
 * A condition in words, on one line of at most `max` characters: "prompt_value is 1 and call.from starts with +44", in
 * the words of the form's sentence. What isn't comparisons of a variable with a written value, joined alike, stays as it
 * is written. Reads no more JavaScript than that, so that it can be said of each card at once; `readCondition` reads
 * the rest with a parser.
 */
export function conditionWords(when: Plain | undefined, max: number): string {
  if (typeof when !== 'string' || when.length > longest) return short(when, max)
  return short(inWords(maskText(when)) ?? when, max)
}

const longest = 400

const path = String.raw`(?!(?:this|null|true|false|undefined|new|typeof|void|await|super)\b)[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[(?:\d+|'[^'\\]*'|"[^"\\]*")\])*`
const quoted = String.raw`'[^'\\\n]*'|"[^"\\\n]*"`
const comparison = new RegExp(
  String.raw`\s*(${path})(\.toLowerCase\(\))?\s*([=!]==?|[<>]=?)\s*(${quoted}|-?\d+(?:\.\d+)?|true\b|false\b)\s*`,
  'y',
)
const methodCall = new RegExp(
  String.raw`\s*(!?)(${path})\.(includes|startsWith|endsWith)\(\s*(${quoted})\s*\)\s*`,
  'y',
)
const joint = /&&|\|\|/y

function inWords(source: string): string | undefined {
  const tests: string[] = []
  let sign: string | undefined
  for (let at = 0; ; ) {
    const test = testAt(source, at)
    if (test === undefined) return undefined
    tests.push(test.words)
    if (test.end === source.length) return tests.join(sign === '||' ? ' or ' : ' and ')
    const next = matchAt(joint, source, test.end)?.[0]
    if (next === undefined || (sign !== undefined && next !== sign)) return undefined
    sign = next
    at = test.end + next.length
  }
}

function testAt(source: string, at: number): { words: string; end: number } | undefined {
  const call = matchAt(methodCall, source, at)
  if (call) {
    const [all, not, variable, method, value = ''] = call
    const title = titleOf((facts) => facts.method === method && !facts.negated === (not === ''))
    if (title === undefined) return undefined
    return { words: `${variable} ${title} ${valueWords(value)}`, end: at + all.length }
  }
  const compared = matchAt(comparison, source, at)
  if (!compared) return undefined
  const [all, variable, lowered, sign = '', value = ''] = compared
  const end = at + all.length
  const plain = sign.length === 3 ? sign.slice(0, 2) : sign
  if (lowered !== undefined) {
    const canBe = plain === '==' && /^['"]/.test(value) && value === value.toLowerCase()
    const { title } = operators.isAnyCase
    return canBe ? { words: `${variable} ${title} ${valueWords(value)}`, end } : undefined
  }
  const fixed = titleOf((facts) => facts.sign === plain && facts.constant === value)
  const title = fixed ?? titleOf((facts) => facts.sign === plain && facts.constant === undefined)
  const words = fixed === undefined ? `${title} ${valueWords(value)}` : fixed
  return { words: `${variable} ${words}`, end }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

type Facts = { title: string; sign?: string; constant?: string; method?: string; negated?: boolean }

function titleOf(fits: (facts: Facts) => boolean): string | undefined {
  return Object.values<Facts>(operators).find(
    (facts) => (facts.sign ?? facts.method) !== undefined && fits(facts),
  )?.title
}

/** One word as it is, all else in quotation marks. */
function valueWords(literal: string): string {
  const value = literal.replace(/^['"]|['"]$/g, '')
  return /^[\p{L}\p{N}_+.:@/-]+$/u.test(value) ? value : `“${value}”`
}
