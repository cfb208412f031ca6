/** A text as XML may hold it, in an element or an attribute: what XML forbids altogether is shown as such (U+FFFD). */
export function xmlText(text: string): string {
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"'\t\n\r]/g, (mark) => escapes[mark] ?? ' ')
}

/** An attribute for each entry; without those that are undefined. */
export function attributes(entries: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(entries)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${attribute(value)}"`))
    .join('')
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? short(value) : xmlText(value)
}

/** A length, as exact as anybody can see. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML knows no way to write them
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
