/** Why lines that a web page or a letter has written numbers or dots before can't be read; undefined for all others. */
export function strangeLines(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return undefined
  if (lines.every((line) => bullet.test(line)))
    return 'These lines begin with dots or dashes of a list that YAML doesn’t know. Copy the text without them, or write “- ” in their place.'
  if (lines.every((line) => marked.test(line)) && lines.some((line) => /^[+>]/.test(line)))
    return 'These lines begin with the “+”, “-” or “>” of a comparison or a quoted letter. Copy the text without them.'
  if (lines.every((line) => numbered.test(line)) || alone(lines))
    return 'These lines begin with numbers, as web pages and lists show them. Copy the text without the numbers.'
  return undefined
}

/** Also the dashes that word processors make of a hyphen; not the hyphen itself. */
const bullet = /^\s*[•‣▪▫◦●○∙·*–—−](?:\s|$)/u
/** Before what would be read as a list or a name without it. */
const marked = /^(?:[+>]|-(?= {2,}))\s*(?:-\s|[\w"']+\s*:|>|[{}[\]])/
const numbered = /^\s*\d+(?:[.):|]?(?:\s|$)|[.):|])/

/** A number on a line of its own before each line. */
function alone(lines: readonly string[]): boolean {
  const isNumber = (line: string) => /^\s*\d+\s*$/.test(line)
  return lines.length > 1 && lines.every((line, at) => isNumber(line) === (at % 2 === 0))
}
