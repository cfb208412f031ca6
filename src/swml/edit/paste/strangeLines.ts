/** Why lines that a web page or a letter has written numbers or dots before can't be read; undefined for all others. */
export function strangeLines(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return undefined
  if (lines.every((line) => bullet.test(line)))
    return 'These lines begin with dots or dashes of a list that YAML doesn’t know. Copy the text without them, or write “- ” in their place.'
  if (lines.every((line) => numbered.test(line)))
    return 'These lines begin with numbers, as web pages and lists show them. Copy the text without the numbers.'
  return undefined
}

/** Also the dashes that word processors make of a hyphen; not the hyphen itself. */
const bullet = /^\s*[•‣▪▫◦●○∙·*–—−](?:\s|$)/u
const numbered = /^\s*\d+(?:[.):|]?(?:\s|$)|[.):|])/
