import { applyEdits } from '../../text/applyEdits.ts'
import type { TextEdit } from '../../text/edit.ts'
import { doubleQuoted } from '../print/printScalar.ts'
import type { MapNode, PairNode, ScalarNode, SyntaxNode } from '../syntax/node.ts'
import { parse } from '../syntax/parse.ts'
import type { Range } from '../types.ts'
import { commentSecrets } from './commentSecrets.ts'
import { isSecretName } from './isSecretName.ts'
import { isOpen, secretsIn } from './secretsIn.ts'
import { secretsInSource } from './secretsInSource.ts'

/** What stands in place of a secret in a text that is handed on. */
export const placeholder = 'SECRET'

/** A text to be handed on, and how many secrets were left out of it. */
export type WithoutSecrets = { text: string; count: number }

/**
 * The text with `SECRET` in place of every secret, comments included: what is a secret by its name, logins in
 * addresses, tokens in queries. All else stays byte for byte, and it reads as before but for these values. Undefined
 * for a text that can't be read, since nobody knows what is a secret there.
 */
export function withoutSecrets(text: string): WithoutSecrets | undefined {
  const tree = parse(text)
  if (tree.errors.length > 0) return undefined
  const found = new Map<ScalarNode, string>()
  let count = 0
  const leaveOut = (node: ScalarNode, value: string, secrets: number) => {
    if (!found.has(node)) count += secrets
    found.set(node, value)
  }
  walk(tree.root, leaveOut)
  const isJson = tree.language === 'json'
  const edits = [...found].map(([node, value]) => replaced(text, node, value, isJson))
  // Of further documents, and of comments, nothing is known but how they are written.
  const end = tree.root?.range.end ?? 0
  const more = [
    ...secretsInSource(text.slice(end)).map((range) => moved(range, end)),
    ...(isJson ? [] : commentSecrets(text, tree.root)),
  ]
  const free = distinct(more, edits)
  for (const range of free)
    edits.push({ ...range, text: covered(text.slice(range.start, range.end)) })
  return { text: applyEdits(text, edits), count: count + free.length }
}

type LeaveOut = (node: ScalarNode, value: string, secrets: number) => void

/** Finds the secrets in all values; an alias stands for what is at its anchor. */
function walk(root: SyntaxNode | undefined, leaveOut: LeaveOut): void {
  const seen = { open: new Set<SyntaxNode>(), secret: new Set<SyntaxNode>() }
  const visit = (node: SyntaxNode | undefined, isSecret: boolean): void => {
    const known = isSecret ? seen.secret : seen.open
    if (!node || known.has(node)) return
    known.add(node)
    if (node.kind === 'alias') visit(node.target, isSecret)
    // The items of a list are what the list is called; in a map each is what it is called itself.
    else if (node.kind === 'seq') for (const { value } of node.items) visit(value, isSecret)
    else if (node.kind === 'map') {
      for (const pair of node.pairs) {
        visit(pair.key, false)
        visit(pair.value, isSecretPair(pair, node))
      }
    } else lookAt(node, isSecret, seen.secret.has(node), leaveOut)
  }
  visit(root, false)
}

function isSecretPair({ name }: PairNode, { pairs }: MapNode): boolean {
  if (name !== 'value') return isSecretName(name)
  // A header or a parameter by its name: { name: X-Api-Key, value: … }
  const beside = pairs.find((pair) => pair.name === 'name')?.value
  return beside?.kind === 'scalar' && isSecretName(String(beside.value))
}

function lookAt(node: ScalarNode, isSecret: boolean, isDone: boolean, leaveOut: LeaveOut): void {
  const { value } = node
  if (typeof value !== 'string' && typeof value !== 'number') return
  if (isSecret) {
    if (!isOpen(String(value))) leaveOut(node, placeholder, 1)
  } else if (!isDone && typeof value === 'string') {
    const secrets = distinct(secretsIn(value), [])
    if (secrets.length > 0) leaveOut(node, withPlaceholders(value, secrets), secrets.length)
  }
}

function withPlaceholders(text: string, secrets: readonly Range[]): string {
  return applyEdits(
    text,
    secrets.map((range) => ({ ...range, text: covered(text.slice(range.start, range.end)) })),
  )
}

/** The placeholder in the quotes that the secret had. */
function covered(secret: string): string {
  const [first = ''] = secret
  const last = secret.length > 1 ? secret.at(-1) : ''
  const isQuote = (mark: string | undefined) => mark === '"' || mark === "'"
  return `${isQuote(first) ? first : ''}${placeholder}${isQuote(last) ? last : ''}`
}

/** Writes the new value as the old one was written; where that can't be, in double quotes, which both formats know. */
function replaced(text: string, node: ScalarNode, value: string, isJson: boolean): TextEdit {
  const { start, end } = node.range
  const source = text.slice(start, end)
  return { start, end, text: inPlace(node, source, value, isJson) ?? doubleQuoted(value) }
}

function inPlace(
  { value: before, style }: ScalarNode,
  source: string,
  value: string,
  isJson: boolean,
): string | undefined {
  if (value === placeholder) {
    if (style === 'single') return `'${placeholder}'`
    return style === 'double' || isJson ? `"${placeholder}"` : placeholder
  }
  const changed = withPlaceholders(source, distinct(secretsIn(source), []))
  const read = parse(changed).root
  // A text in lines is indented from where it stands, and read alone from the margin.
  const isSame = typeof before === 'string' && sameValue(parse(source).root, before)
  return isSame && sameValue(read, value) && !/^[[{]/.test(changed) ? changed : undefined
}

function sameValue(node: SyntaxNode | undefined, value: string): boolean {
  return node?.kind === 'scalar' && node.value === value
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}

/** Those of `ranges` that lie in no other and in none of `taken`; in order. */
function distinct(ranges: readonly Range[], taken: readonly Range[]): Range[] {
  const free: Range[] = []
  let at = 0
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const isTaken = taken.some(({ start, end }) => range.start < end && range.end > start)
    if (range.start < at || isTaken) continue
    free.push(range)
    at = range.end
  }
  return free
}
