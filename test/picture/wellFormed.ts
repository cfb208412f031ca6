/** What is wrong with a text as XML: undefined for a well-formed one. Knows what pictures are made of, and no more. */
export function xmlFault(text: string): string | undefined {
  const bad =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML forbids
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(
      text,
    )
  if (bad) return `a forbidden character at ${bad.index}`
  const open: string[] = []
  const token =
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="(?:[^<&"]|&(?:amp|lt|gt|quot|#39);)*")*)\s*(\/?)>|((?:[^<&\]]|\](?!\]>)|&(?:amp|lt|gt|quot|#39);)+)/y
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const [, closing, name = '', attributes = '', single, words] = token.exec(text) ?? []
    if (name === '' && words === undefined) return `no markup at ${at}: ${text.slice(at, at + 80)}`
    const names = [...attributes.matchAll(/([\w:.-]+)=/g)].map(([, each]) => each)
    if (new Set(names).size < names.length) return `an attribute twice at ${at}`
    if (closing && open.pop() !== name) return `the wrong end at ${at}`
    if (name !== '' && !closing && !single) open.push(name)
    if (words?.trim() && open.length === 0) return `words outside at ${at}`
  }
  return open.length === 0 ? undefined : `open: ${open.join(' ')}`
}
