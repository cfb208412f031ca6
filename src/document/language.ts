import type { Flow, Problem, Step, TextEdit } from '../swml/index.ts'

/**
 * The parts of the language an open document lives by. Given from outside so that a test can slow them down or break
 * them.
 */
export type DocumentLanguage = {
  readFlow: (text: string) => Flow
  /** Undefined where it can't be sure: then the whole text is read. */
  updateFlow: (flow: Flow, edits: readonly TextEdit[], text?: string) => Flow | undefined
  carryIds: (before: Flow, after: Flow, edits: readonly TextEdit[]) => Flow
  /** A step's own problems, without those of the steps nested in it. */
  checkStep: (flow: Flow, step: Step) => readonly Problem[]
  /** What no step alone can tell: references, unreachable steps, the document's own keys. */
  checkWholeFlow: (flow: Flow) => readonly Problem[]
  /**
   * For checks that come later, and find nothing until then: runs `run` when they are there, and with the error each
   * time they were asked for and didn't come. Returns how to no longer want it; undefined where they are there already.
   */
  whenChecksCome?: (run: (error?: unknown) => void) => (() => void) | undefined
  /** Asks for them once more. */
  loadChecks?: () => Promise<void>
}
