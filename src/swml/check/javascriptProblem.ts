/**
 * What is wrong with a JavaScript expression, in plain words, as far as that can be told without running or compiling
 * it: brackets, quotes, operators without a right side. Undefined where nothing is found; that isn't proof.
 */
export function javascriptProblem(source: string): string | undefined {
  if (source.trim() === '') return "The condition is empty: write a test, e.g. call.type == 'sip'."
  const open: string[] = []
  let last = ''
  // `${…}` is filled in before the test runs, so what stands in it is no business of the test's.
  const code = source.replace(/[$%]\{[^{}]*\}/g, ' x ')
  for (const token of code.match(tokens) ?? []) {
    if (/^\s|^\/[/*]/.test(token)) continue
    if (/^['"`]/.test(token) && (token.length === 1 || !token.endsWith(token[0] ?? ''))) {
      return `A quote is opened with ${token[0]} and never closed.`
    }
    if (/^[([{]$/.test(token)) open.push(token)
    if (/^[)\]}]$/.test(token)) {
      const opened = open.pop()
      if (opened === undefined) return `There is a ${token} too many.`
      if (pairs[opened] !== token)
        return `${opened} is closed with ${token}: it needs ${pairs[opened]}.`
    }
    last = token
  }
  const left = open.pop()
  if (left !== undefined) return `${left} is never closed: add ${pairs[left]}.`
  if (/^(?:&&|\|\||[=!]==?|[<>]=?|[-+*/%!&|^~?:.,=]|instanceof|typeof|in)$/.test(last)) {
    return `Something is missing behind ${last}.`
  }
  return undefined
}

const pairs: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

const tokens =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'?|"(?:\\.|[^"\\\n])*"?|`(?:\\.|[^`\\])*`?|&&|\|\||[=!]==?|[<>]=|[\w$]+|[^\s]/g
