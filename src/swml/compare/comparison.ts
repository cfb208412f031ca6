import type { Path, Section, Step } from '../types.ts'

/** A step that isn't the same in two flows. What is nested in it is compared on its own where it is in both. */
export type StepChange =
  | { kind: 'added'; after: Step }
  | { kind: 'removed'; before: Step }
  | { kind: 'changed'; before: Step; after: Step; values: readonly Path[] }
  /** In another place; `values` where it changed as well. */
  | { kind: 'moved'; before: Step; after: Step; values: readonly Path[] }

/** A section that isn't the same in two flows, apart from its steps. */
export type SectionChange =
  | { kind: 'added'; after: Section }
  | { kind: 'removed'; before: Section }
  | { kind: 'renamed'; before: Section; after: Section }

/** What differs between two flows. `values`: places within a step's value, or of the flow beside its sections. */
export type Comparison = {
  /** In the order of the flow after; what was removed stands where it was. */
  steps: readonly StepChange[]
  sections: readonly SectionChange[]
  /** Properties beside the sections: `['version']`. */
  values: readonly Path[]
  /** The texts differ, though the flows say the same: comments, order of properties, spaces, the format. */
  onlyText: boolean
}
