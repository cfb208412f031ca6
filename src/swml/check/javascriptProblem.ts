/**
 * What is wrong with a JavaScript expression, in plain words, as far as that can be told without running or compiling
 * it: brackets, quotes, operators without a right side, values without an operator between them. Undefined where
 * nothing is found; that isn't proof.
 */
export function javascriptProblem(source: string): string | undefined {
  if (source.trim() === '') return "The condition is empty: write a test, e.g. call.type == 'sip'."
  // `${…}` is filled in before the test runs, so what stands in it is no business of the test's.
  const code = source.replace(/[$%]\{[^{}]*\}/g, ' x ')
  const parts = (code.match(tokens) ?? []).filter((token) => !/^\s|^\/[/*]/.test(token))
  const quote = parts.find((token) => /^['"`]/.test(token) && !isClosed(token))
  if (quote) return `A quote is opened with ${quote[0]} and never closed.`
  const open = bracketProblem(parts)
  if (open) return open
  const last = parts.at(-1) ?? ''
  if (/^(?:&&|\|\||[=!]==?|[<>]=?|[-+*/%!&|^~?:.,=]|instanceof|typeof|in)$/.test(last)) {
    return `Something is missing behind ${last}.`
  }
  // What a variable holds, and where a regular expression ends, isn't known here.
  const isPlain = code === source && !parts.some((token) => token === '/')
  return isPlain ? wordsProblem(parts) : undefined
}

/** The expression with `==` wherever a single `=` stands behind a value. */
export function comparing(source: string): string {
  let before = ''
  return source.replaceAll(tokens, (token) => {
    const isSingle = token === '=' && isValue(before)
    if (token.trim() !== '') before = token
    return isSingle ? '==' : token
  })
}

function isClosed(token: string): boolean {
  return token.length > 1 && token.endsWith(token[0] ?? '')
}

function bracketProblem(parts: readonly string[]): string | undefined {
  const open: string[] = []
  for (const token of parts) {
    if (/^[([{]$/.test(token)) open.push(token)
    if (!/^[)\]}]$/.test(token)) continue
    const opened = open.pop()
    if (opened === undefined) return `There is a ${token} too many.`
    if (pairs[opened] !== token)
      return `${opened} is closed with ${token}: it needs ${pairs[opened]}.`
  }
  const left = open.pop()
  return left === undefined ? undefined : `${left} is never closed: add ${pairs[left]}.`
}

/** Two values side by side, words for signs, and = where == is meant. */
function wordsProblem(parts: readonly string[]): string | undefined {
  for (const [index, token] of parts.entries()) {
    const before = parts[index - 1]
    if (token === '=' && before !== undefined && isValue(before)) {
      return 'A single = doesn’t compare: write == to ask whether both are the same.'
    }
    if (before === undefined || !isValue(before) || !/^[\w$'"]/.test(token)) continue
    if (operators.has(token)) continue
    const sign = signs.get(token.toLowerCase()) ?? signs.get(before.toLowerCase())
    if (sign) return `JavaScript has no word for this: write ${sign}.`
    return `Something is missing between ${before} and ${token}, such as == or &&.`
  }
  return undefined
}

function isValue(token: string): boolean {
  return /^[\w$'"`)\]]/.test(token) && !operators.has(token)
}

const operators = new Set(['instanceof', 'typeof', 'in', 'of', 'new', 'void', 'delete'])
const signs = new Map([
  ['and', '&& in place of “and”'],
  ['or', '|| in place of “or”'],
  ['not', '! in place of “not”'],
  ['is', '== in place of “is”'],
  ['equals', '== in place of “equals”'],
])

const pairs: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

const tokens =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|`(?:\\.|[^`\\])*`?|&&|\|\||[=!]==?|=>|[<>]=|\d[\w.]*|[\w$]+|[^\s]/g
