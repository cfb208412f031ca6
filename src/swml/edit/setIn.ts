import { lineBreakOf } from '../../text/lines.ts'
import type { Printable } from '../print/printable.ts'
import { toYamlDocument } from '../print/toYaml.ts'
import { stepAbove } from '../tree/stepAt.ts'
import type { Path, TextEdit } from '../types.ts'
import type { CatalogueFacts } from './catalogueFacts.ts'
import { blockStyleOf, inlineStyleOf } from './docStyle.ts'
import { type Draft, pathInDraft } from './draft.ts'
import { insertEntry } from './entries.ts'
import { keyPlace, orderAt } from './keyPlace.ts'
import { replaceNode, type Styles } from './replaceNode.ts'
import { type Spot, spotsAlong } from './spot.ts'

export function stylesOf(draft: Draft): Styles {
  const near = draft.step ? [draft.step] : []
  return { block: blockStyleOf(draft.flow, near), flow: inlineStyleOf(draft.flow) }
}

/**
 * One round of edits that writes a value at a path, whatever stands there now. Missing maps and lists on the way are
 * made; null, a bare method or a string body becomes the map it stands for. Undefined where it can't be done.
 */
export function setIn(
  draft: Draft,
  path: Path,
  value: Printable,
  facts: CatalogueFacts,
): TextEdit[] | undefined {
  const inDraft = pathInDraft(draft, path)
  const spots = spotsAlong(draft, inDraft)
  const spot = spots.at(-1)
  if (!spot) return startDocument(draft, path, value)
  const missing = inDraft.slice(spots.length - 1)
  const styles = stylesOf(draft)
  const [key, ...rest] = missing
  if (key === undefined) return replaceNode(draft.text, spot, value, styles)
  const at = path.slice(0, path.length - missing.length)
  const { node } = spot
  const wrapped = wrap(rest, value)
  if (node.kind === 'map' && typeof key === 'string') {
    const place = keyPlace(node, key, orderAt(draft.flow, at, facts))
    return insertEntry(draft.text, spot, place, { name: key, value: wrapped }, styles)
  }
  if (node.kind === 'seq' && typeof key === 'number') {
    return insertEntry(draft.text, spot, node.items.length, { value: wrapped }, styles)
  }
  const isEmpty =
    (node.kind === 'map' && node.pairs.length === 0) ||
    (node.kind === 'seq' && node.items.length === 0)
  if (node.kind !== 'scalar' && !isEmpty) return undefined
  return replaceNode(draft.text, spot, unfolded(draft, spot, at, key, wrapped, facts), styles)
}

/** A value inside the maps and lists that a path asks for. */
export function wrap(path: Path, value: Printable): Printable {
  return path.reduceRight<Printable>(
    (inner, key) =>
      typeof key === 'number'
        ? { kind: 'seq', items: [inner] }
        : { kind: 'map', pairs: [{ name: key, value: inner }] },
    value,
  )
}

/** The map that takes the place of a scalar, with what the scalar meant. */
function unfolded(
  draft: Draft,
  spot: Spot,
  at: Path,
  key: string | number,
  value: Printable,
  facts: CatalogueFacts,
): Printable {
  const fresh = wrap([key], value)
  const { node } = spot
  if (node.kind !== 'scalar' || node.value === null || fresh.kind !== 'map') return fresh
  const step = stepAbove(draft.flow, at)
  if (!step || node.value === '') return fresh
  // A bare step: `- hangup`.
  if (at.length === step.path.length) {
    const bare = String(node.value)
    if (bare === key) return fresh
    return {
      kind: 'map',
      pairs: [{ name: bare, value: { kind: 'map', pairs: [] } }, ...fresh.pairs],
    }
  }
  // A body that stands for one property: `play: "say:Hi"`.
  const property = facts.stringForm(step.method)
  const isBody = at.length === step.path.length + 1 && at.at(-1) === step.method
  if (!isBody || property === undefined || property === key) return fresh
  const body = { name: property, value: { kind: 'scalar', value: node.value } as const }
  const order = facts.keyOrder(step.method, [])
  const isAfter =
    order.indexOf(property) < order.indexOf(String(key)) || !order.includes(String(key))
  return { kind: 'map', pairs: isAfter ? [body, ...fresh.pairs] : [...fresh.pairs, body] }
}

/** The first content of a text that has none yet; comments stay above it. */
function startDocument(draft: Draft, path: Path, value: Printable): TextEdit[] | undefined {
  if (draft.step) return undefined
  const { text } = draft
  const content = wrap(path, value)
  if (content.kind === 'map' && path[0] === 'sections') {
    content.pairs.unshift({ name: 'version', value: { kind: 'scalar', value: '1.0.0' } })
  }
  const lineBreak = lineBreakOf(text)
  const written = toYamlDocument(content).replaceAll('\n', lineBreak)
  const separator = text === '' || text.endsWith('\n') || text === '\uFEFF' ? '' : lineBreak
  // A text of blanks only is replaced: what follows blanks would be indented.
  const start = text.trim() === '' && !text.startsWith('\uFEFF') ? 0 : text.length
  return [{ start, end: text.length, text: (start === 0 ? '' : separator) + written }]
}
