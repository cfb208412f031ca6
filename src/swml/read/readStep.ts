import { visibleRange } from '../../text/visibleRange.ts'
import { get, getIn } from '../plain.ts'
import { meant, mergedPairs } from '../syntax/mergedPairs.ts'
import type { MapNode, PairNode, SeqItem, SeqNode, SyntaxNode } from '../syntax/node.ts'
import { nodeAt, pairAt } from '../syntax/nodeAt.ts'
import type { Branch, Path, Plain, Problem, Step } from '../types.ts'
import { branchPlaces } from './branchPlaces.ts'
import { withPlatformError } from './platformErrors.ts'

/** What goes along while a flow is read. */
export type Reading = {
  text: string
  /** The id of the next step. */
  nextId: number
  problems: Problem[]
}

/**
 * The steps of a list.
 *
 * @param plain the list's plain data: the steps' values are parts of it, not copies
 * @param firstIndex the index of the list's first item, where `list` is a part of the whole list
 */
export function readSteps(
  reading: Reading,
  list: SeqNode,
  plain: Plain | undefined,
  path: Path,
  firstIndex = 0,
): Step[] {
  return list.items.map((item, index) =>
    readStep(reading, item, get(plain, index) ?? null, [...path, firstIndex + index]),
  )
}

const none: readonly never[] = []

function readStep(reading: Reading, item: SeqItem, plain: Plain, path: Path): Step {
  const node = item.value
  const step: Step = {
    id: reading.nextId++,
    method: '',
    notation: 'malformed',
    value: plain,
    otherKeys: none,
    range: node.range,
    dash: item.dash,
    path,
    branches: none,
  }
  const written = meant(node)
  const pairs = written?.kind === 'map' ? mergedPairs(written) : none
  const [first] = pairs
  if (first && first.name !== '') {
    step.notation = 'map'
    step.method = first.name
    step.value = get(plain, first.name)
    if (pairs.length > 1) step.otherKeys = otherKeys(pairs, step.method)
    if (node.kind === 'map') step.branches = readBranches(reading, node, step)
  } else if (
    written?.kind === 'scalar' &&
    typeof written.value === 'string' &&
    written.value.trim() !== ''
  ) {
    step.notation = 'bare'
    step.method = written.value
    step.value = undefined
  } else reading.problems.push(withPlatformError(notAStep(step, reading.text.length)))
  return step
}

function readBranches(reading: Reading, node: MapNode, step: Step): readonly Branch[] {
  const places = branchPlaces(step.method, step.value)
  if (places.length === 0) return none
  const valueNode = pairAt(node, step.method)?.value
  const found = places.flatMap((place) => {
    const list = nodeAt(valueNode, place.path)
    return list && isList(list) ? [{ place, list }] : []
  })
  found.sort((a, b) => a.list.range.start - b.list.range.start)
  return found.map(({ place, list }) => {
    const path = [...step.path, step.method, ...place.path]
    const plain = getIn(step.value, place.path)
    const steps = list.kind === 'seq' ? readSteps(reading, list, plain, path) : none
    return { label: place.label, path, steps }
  })
}

/** A list of steps, or the place of one that is still empty (`then:`). */
function isList(node: SyntaxNode): boolean {
  return node.kind === 'seq' || (node.kind === 'scalar' && node.value === null)
}

/** The names beside the method; the checks tell of them. */
function otherKeys(pairs: readonly PairNode[], method: string): readonly string[] {
  const names = new Set(pairs.map((pair) => pair.name))
  names.delete(method)
  return names.size === 0 ? none : [...names]
}

function notAStep(step: Step, length: number): Problem {
  const empty = step.range.start === step.range.end
  return {
    code: 'step-not-a-step',
    severity: 'error',
    message: empty
      ? 'There is nothing behind this dash. Write a method, such as “answer: {}”, or remove the dash.'
      : 'This isn’t a step. A step is a method with its settings, such as “play: { url: … }”.',
    // The dash itself, where nothing stands behind it.
    range:
      empty && step.dash >= 0
        ? { start: step.dash, end: step.dash + 1 }
        : visibleRange(step.range, length),
    path: step.path,
    fixes: [],
  }
}
