import { longest, parseJavascript } from './parseJavascript.ts'

/** Why SignalWire refuses to run a JavaScript expression that others would run; undefined where it doesn't. */
export function refusalOf(source: string): string | undefined {
  if (source.length > longest) return `It is longer than ${longest} characters.`
  const isRefused = parseJavascript(source).nodes?.some(
    (node) =>
      node.type === 'FunctionExpression' ||
      node.type === 'ClassExpression' ||
      node.type === 'AwaitExpression' ||
      node.type === 'ImportExpression' ||
      (node.type === 'ArrowFunctionExpression' && node.async),
  )
  return isRefused
    ? 'Functions of one’s own and waiting aren’t available in expressions.'
    : undefined
}
