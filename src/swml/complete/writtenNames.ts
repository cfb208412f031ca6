const longest = 2_000_000
const most = 200

/** The names of parameters and of the environment's variables that a text speaks of, each once, in its order. */
export function writtenNames(text: string): readonly string[] {
  const names = new Set<string>()
  const found = text.slice(0, longest).matchAll(/\b(?:params|envs)\.[A-Za-z_][\w]*/g)
  for (const [name] of found) {
    names.add(name)
    if (names.size === most) break
  }
  return [...names]
}
