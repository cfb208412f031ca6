import { carryIds, readFlow } from '../swml/index.ts'
import type { DocumentLanguage } from './language.ts'
import { lateChecks } from './lateChecks.ts'

/** SWML itself. Its checks, and reading an edit’s own steps alone, come later: see `loadChecks`. */
export const documentLanguage: DocumentLanguage = {
  readFlow,
  carryIds,
  ...lateChecks,
}
