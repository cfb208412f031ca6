/** The colour of a group of methods, from the tokens: "Speak & listen" → `var(--group-speak-listen)`. */
export function groupHue(group = 'Advanced'): string {
  return `var(--group-${group.toLowerCase().replace(/[^a-z]+/g, '-')})`
}
