/**
 * The face of the language: all that the other rooms may import.
 * Everything here is pure, never throws on any text, and runs in a browser, a worker and Node.
 */

export { checkAcross } from './check/checkAcross.ts'
export { checkFlow } from './check/checkFlow.ts'
export { checkStep } from './check/checkStep.ts'
export type { Completion } from './complete/completion.ts'
export { completionsAt } from './complete/completionsAt.ts'
export { type Hover, hoverAt } from './complete/hoverAt.ts'
export type { CatalogueFacts } from './edit/catalogueFacts.ts'
export { insertField } from './edit/insertField.ts'
export { insertedPaths, insertSteps } from './edit/insertSteps.ts'
export { insertText } from './edit/insertText.ts'
export { moveField } from './edit/moveField.ts'
export { copySteps, movedPaths, moveSteps } from './edit/moveSteps.ts'
export { removeField } from './edit/removeField.ts'
export { removeSteps } from './edit/removeSteps.ts'
export { renameKey } from './edit/renameKey.ts'
export { replaceStep } from './edit/replaceStep.ts'
export { setField } from './edit/setField.ts'
export { stepsText, stepText } from './edit/stepsText.ts'
export { applyEdits, invertEdits, mapOffset, mapRange, minimalEdit } from './edit/textEdits.ts'
export { bodyValue } from './methods/bodyValue.ts'
export { checkValue, type ValueProblem } from './methods/checkValue.ts'
export { documentSchema } from './methods/documentSchema.ts'
export type { Field, FieldShape, Forms } from './methods/field.ts'
export { bodyOf, fieldAt, fieldsOf, keyOrder } from './methods/fieldsOf.ts'
export { methods } from './methods/index.ts'
export * from './methods/method.ts'
export { summaryOf } from './methods/summaryOf.ts'
export { titleOf } from './methods/titleOf.ts'
export { type UnknownProperty, unknownProperties } from './methods/unknownProperties.ts'
export { get, getIn, isMap } from './plain.ts'
export { convert } from './print/convert.ts'
export { printStep } from './print/printStep.ts'
export { toJson } from './print/toJson.ts'
export { toYaml } from './print/toYaml.ts'
export { carryIds } from './read/carryIds.ts'
export { allSteps, parentStep, stepAbove, stepAt, stepById } from './read/findSteps.ts'
export { rangesAt } from './read/rangesAt.ts'
export { readFlow } from './read/readFlow.ts'
export { stepAtOffset } from './read/stepAtOffset.ts'
export { updateFlow } from './read/updateFlow.ts'
export { type ControlId, controlIds } from './streams/controlIds.ts'
export {
  type Lifetimes,
  type Live,
  type LiveSpan,
  lifetimes,
  type StopsAt,
  streamLifetimes,
} from './streams/lifetimes.ts'
export { namesIn } from './streams/namesIn.ts'
export type * from './types.ts'
