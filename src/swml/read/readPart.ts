import { maxDepth } from '../syntax/limits.ts'
import type { SeqNode, SyntaxNode, SyntaxTree } from '../syntax/node.ts'
import { toPlain } from '../syntax/toPlain.ts'
import { stepInList } from '../tree/stepAtOffset.ts'
import { syntaxProblem } from './readFlow.ts'
import { readSteps } from './readStep.ts'
import type { Part, StepList, Update } from './update.ts'

/**
 * The steps of a part of a list that was parsed on its own.
 *
 * @param items undefined where nothing but comments is left
 * @param grown by how many steps the list has grown before this part
 * @returns undefined where the part can't stand for itself
 */
export function readPart(
  update: Update,
  list: StepList,
  place: { from: number; to: number },
  tree: SyntaxTree,
  items: SeqNode | undefined,
  grown: number,
  shiftAfter: number,
): Part | undefined {
  const { from, to } = place
  if (tree.errors.length > 0 || tree.requiresFullParse) return undefined
  // How deep it is in the whole text isn't known to the part.
  if (items && list.path.length + depthOf(items) > maxDepth - 10) return undefined
  const plain = items ? items.items.map((item) => toPlain(item.value)) : []
  const steps = items ? readSteps(update.reading, items, plain, list.path, from + grown) : []
  for (const warning of tree.warnings) {
    const step = stepInList(steps, warning.range.start)
    update.reading.problems.push(syntaxProblem(warning, 'warning', step?.path ?? []))
  }
  const old = list.steps.slice(from, to)
  const oldPath = list.steps[0]?.path.slice(0, -1) ?? list.path
  update.replaced.push({ list: oldPath, from, to, old, fresh: steps })
  return { from, to, steps, plain, shiftAfter }
}

function depthOf(node: SyntaxNode): number {
  let deepest = 0
  if (node.kind === 'map') {
    for (const pair of node.pairs) {
      deepest = Math.max(deepest, depthOf(pair.value), depthOf(pair.key))
    }
  } else if (node.kind === 'seq') {
    for (const item of node.items) deepest = Math.max(deepest, depthOf(item.value))
  }
  return deepest + 1
}
