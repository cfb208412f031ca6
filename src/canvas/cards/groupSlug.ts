/** A group's name as its colour token has it: "Speak & listen" → `speak-listen`. */
export function groupSlug(group: string): string {
  return group.toLowerCase().replace(/[^a-z]+/g, '-')
}
