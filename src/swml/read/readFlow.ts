import type { SyntaxProblem, SyntaxTree } from '../syntax/node.ts'
import { parse } from '../syntax/parse.ts'
import { stepAtOffset } from '../tree/stepAtOffset.ts'
import type { Flow, Problem } from '../types.ts'
import { byPlace } from './byPlace.ts'
import { withPlatformError } from './platformErrors.ts'
import { readSections } from './readSections.ts'
import type { Reading } from './readStep.ts'

/**
 * Reads any text as a flow. Never throws: where the text can't be read, the flow says so (`readable`), and its
 * `problems` say where and why. The empty text is a readable flow without sections.
 */
export function readFlow(text: string): Flow {
  return flowOf(text, parse(text))
}

/** The flow of a text that is parsed already. */
export function flowOf(text: string, tree: SyntaxTree): Flow {
  const flow: Flow = {
    text,
    language: tree.language,
    readable: tree.errors.length === 0,
    sections: [],
    problems: [],
    shape: {},
    nextId: 0,
    requiresFullParse: tree.requiresFullParse,
  }
  if (!flow.readable) {
    flow.problems = tree.errors.map((error) => syntaxProblem(error, 'error', []))
    return flow
  }
  const reading: Reading = { text, nextId: 0, problems: [] }
  flow.sections = readSections(reading, tree)
  flow.nextId = reading.nextId
  for (const warning of tree.warnings) {
    const step = stepAtOffset(flow, warning.range.start)
    reading.problems.push(syntaxProblem(warning, 'warning', step?.path ?? []))
  }
  flow.problems = reading.problems.sort(byPlace)
  return flow
}

/** A flow's problem from what the parser found. */
export function syntaxProblem(
  found: SyntaxProblem,
  severity: Problem['severity'],
  path: Problem['path'],
): Problem {
  const { code, message, range } = found
  return withPlatformError({ code, severity, message, range, path, fixes: [] })
}
