/**
 * The same characters in memory of their own. A part that was cut out of a long text (`slice`, a match, a parsed value)
 * keeps that whole text alive in today's engines. So whatever is kept longer than the text it came from is copied out
 * of it first: what undo needs, the lines of a step that are read again, what a kept problem would write.
 */
export function ownCopy(text: string): string {
  // Putting something before it makes a new string, and cutting that off again keeps only the new one alive. Engines
  // may see through other ways, `slice(0)` and `normalize` among them; test/document/memory.test.ts counts.
  return ` ${text}`.slice(1)
}
