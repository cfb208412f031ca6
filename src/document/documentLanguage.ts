import { carryIds, readFlow, updateFlow } from '../swml/index.ts'
import type { DocumentLanguage } from './language.ts'
import { lateChecks } from './lateChecks.ts'

/** SWML itself. Its checks come later: see `loadChecks`. */
export const documentLanguage: DocumentLanguage = {
  readFlow,
  updateFlow,
  carryIds,
  ...lateChecks,
}
