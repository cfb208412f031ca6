import type { MethodDefinition } from '../methods/method.ts'
import type { PairNode, SyntaxNode } from '../syntax/node.ts'
import type { Fix, Flow, Path, Plain, Problem, Range, Severity, Step } from '../types.ts'
import type { StepText } from './textsIn.ts'

/** One kind of problem a rule can report; the table in docs/checks.md is held against these. */
export type Report = {
  /** Stable, kebab-case. */
  code: string
  severity: Severity
  /** What it finds, in a few plain words. */
  finds: string
  /** What SignalWire would report for it. */
  platformError?: string
}

/** What a rule found, before it is known where in the text that is. */
export type Finding = {
  code: string
  message: string
  /** Below the step (`['stream', 'url']`), or from the root where no step is named. */
  path: Path
  /** Whose path it is below; a rule for single steps leaves it out. */
  step?: Step
  /** The exact place, where it is no value or key. */
  range?: Range
  /** What is marked in the text: the value, unless its key says more. */
  mark?: 'key' | 'value'
  /** Only this part of the text at `path` is marked, where its place in the source is plain. */
  within?: Range | undefined
  /** The rule itself broke: see `failedCheck`. */
  fault?: string
  /** So many more were found than are listed: see `worstOfEach`. */
  unlisted?: Problem['unlisted']
  /** Made only for what is shown. */
  fixes?: (where: Where) => readonly Fix[]
}

/** Where a finding stands in the text. */
export type Where = {
  flow: Flow
  /** From the root, as it is written: of `- sleep: 5000` it ends in `sleep`. */
  path: Path
  node: SyntaxNode | undefined
  pair: PairNode | undefined
}

/** What a rule may know of a step. Findings have the paths of its full form, however it is written. */
export type StepContext = {
  step: Step
  /** Undefined for an unknown method. */
  definition: MethodDefinition | undefined
  /** What stands under the method's key, in its full form: `- hangup` has `{}`. */
  body: Plain
  /** Every text in it. */
  texts: readonly StepText[]
}

/** Looks at one step's value, without the steps nested in it. Its findings depend on nothing else. */
export type StepRule = {
  reports: readonly Report[]
  check: (context: StepContext) => readonly Finding[]
}

/** Looks at how one step's own text is written; asked only where the text has something suspicious. */
export type SourceRule = {
  reports: readonly Report[]
  check: (scalar: { source: string; isKey: boolean }) => Omit<Finding, 'path' | 'mark'> | undefined
}

/** Looks at the flow as a whole. */
export type FlowRule = {
  reports: readonly Report[]
  check: (flow: Flow) => readonly Finding[]
}
