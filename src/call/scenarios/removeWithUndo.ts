import type { Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { addScenario, removeScenario } from '../../scenarios/index.ts'
import { changeScenarios, textOfScenarios, writeScenarios } from './changeScenarios.ts'
import type { ScenarioRow } from './scenarioRows.ts'
import { scenarioRuns } from './scenarioRuns.ts'

/** Removes a scenario, and offers the way back. False where it can’t be removed here, which is told. */
export function removeWithUndo(
  { document, ports }: { document: WirelineDocument; ports: Ports },
  { index, name, scenario }: ScenarioRow,
): boolean {
  const before = textOfScenarios(document)
  const problem = changeScenarios(document, (text) => removeScenario(text, index))
  if (problem !== undefined) {
    ports.notify({ text: problem, tone: 'error' })
    return false
  }
  const after = textOfScenarios(document)
  const run = () => {
    // Where others were changed meanwhile it comes back behind them.
    if (textOfScenarios(document) === after) writeScenarios(document, before)
    else if (scenario) changeScenarios(document, (text) => addScenario(text, scenario))
    scenarioRuns(document).store.setState({ focused: index })
    ports.announce(`“${name}” is back`)
  }
  ports.notify({ text: `Removed the scenario “${name}”`, action: { label: 'Undo', run } })
  return true
}
