/**
 * The template function that a placeholder's inner text begins with (`lc` of `lc:args.city`), or undefined. They are an
 * AI agent's; JavaScript has nothing that looks like them.
 */
export function templateFunction(inner: string): string | undefined {
  return /^\s*([a-z_]+):(?!:)/.exec(inner)?.[1]
}

/** The template function written with an @ in a text: `@{separate …}`. */
export function signFunction(text: string): string | undefined {
  return /@\{(strftime_tz|fmt_ph|expr|echo|separate|sleep)\s/.exec(text)?.[1]
}
