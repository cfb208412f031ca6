/** SignalWire takes no longer expressions (characters; pages/reference/expressions.mdx). */
export const longestExpression = 1024
