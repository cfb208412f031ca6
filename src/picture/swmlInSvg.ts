import { fromBase64, toBase64 } from './base64.ts'

/**
 * SWML within an SVG's metadata. In base64: XML would turn its line ends into others, and forbids some characters
 * however they are written.
 */
export function swmlElement(text: string): string {
  const name = 'xmlns:wireline="urn:wireline" encoding="base64"'
  return `<metadata><wireline:swml ${name}>${toBase64(text)}</wireline:swml></metadata>`
}

const element = /<(?:[\w-]+:)?swml\s[^<>]*\bencoding="base64"[^<>]*>([A-Za-z0-9+/=\s]*)<\//

/** The SWML in an SVG, which is only searched as a text; undefined where there is none. */
export function swmlInSvg(svg: string): string | undefined {
  const [, coded] = element.exec(svg) ?? []
  return coded === undefined ? undefined : fromBase64(coded)
}

/** Whether a text is an SVG: its first element is. */
export function isSvg(text: string): boolean {
  return beginning.test(text)
}

const beginning =
  /^\uFEFF?(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE\b(?:[^>[]|\[[^\]]*\])*>)*<svg[\s>]/
