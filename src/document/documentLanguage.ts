import { carryIds, checkAcross, checkStep, readFlow, updateFlow } from '../swml/index.ts'
import type { DocumentLanguage } from './language.ts'

/** SWML itself. */
export const documentLanguage: DocumentLanguage = {
  readFlow,
  updateFlow,
  carryIds,
  checkStep,
  checkAcross,
}
