import { type Token, tokenizer } from 'acorn'

/** How expressions are read: V8's JavaScript, with brackets kept as nodes of their own. */
export const reading = { ecmaVersion: 'latest', preserveParens: true } as const

/** An expression's tokens as far as they can be told apart, and where that ends. */
export function tokensOf(source: string): { tokens: Token[]; stuck?: number } {
  const tokens: Token[] = []
  try {
    for (const token of tokenizer(source, reading)) tokens.push(token)
    return { tokens }
  } catch (error) {
    return { tokens, stuck: stuckAt(error) ?? source.length }
  }
}

/** Where a reader of JavaScript could not go on; undefined for any other error. */
export function stuckAt(error: unknown): number | undefined {
  if (!(error instanceof SyntaxError) || !('pos' in error)) return undefined
  return typeof error.pos === 'number' ? error.pos : undefined
}
