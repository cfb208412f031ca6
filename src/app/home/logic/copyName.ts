/** What the copy of a flow is called: “menu copy”, “menu copy 2” where there is one. */
export function copyName(name: string, taken: readonly string[]): string {
  const base = `${name.replace(/ copy(?: \d+)?$/, '')} copy`
  const known = new Set(taken)
  if (!known.has(base)) return base
  for (let number = 2; ; number++) if (!known.has(`${base} ${number}`)) return `${base} ${number}`
}
