import { scenarioText } from '../../document/scenarioText.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { addScenario, type ScenarioEdit } from '../../scenarios/index.ts'
import type { Scenario } from '../../scenarios/types.ts'
import { applyEdits } from '../../text/applyEdits.ts'

/** The text of a flow’s scenarios is read and written here alone. */
export function textOfScenarios(document: WirelineDocument): string {
  return scenarioText(document).getState().text
}

/** The text becomes another one. */
export function writeScenarios(document: WirelineDocument, text: string): void {
  scenarioText(document).setState({ text })
}

/** Calls `listener` whenever the text is another one; returns how to stop. */
export function onScenarios(document: WirelineDocument, listener: () => void): () => void {
  return scenarioText(document).subscribe((state, before) => {
    if (state.text !== before.text) listener()
  })
}

/** Makes an edit of the text; why it can’t be made, in plain words, where that is so. */
export function changeScenarios(
  document: WirelineDocument,
  edit: (text: string) => ScenarioEdit,
): string | undefined {
  const text = textOfScenarios(document)
  const made = edit(text)
  if ('error' in made) return made.error
  writeScenarios(document, applyEdits(text, made.edits))
  return undefined
}

/** Adds scenarios behind the others, all or none; why not, where that is so. */
export function addScenarios(
  document: WirelineDocument,
  scenarios: readonly Scenario[],
): string | undefined {
  let text = textOfScenarios(document)
  for (const scenario of scenarios) {
    const made = addScenario(text, scenario)
    if ('error' in made) return made.error
    text = applyEdits(text, made.edits)
  }
  writeScenarios(document, text)
  return undefined
}
