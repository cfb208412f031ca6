import type { Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { Scenario } from '../../scenarios/types.ts'
import { errorWords } from '../../text/errorWords.ts'
import type { DocumentCall } from '../callOf.ts'
import { callOfScenario } from './scenarioRuns.ts'

/** Plays a scenario’s call to be seen: as somebody would who answers what the scenario answers. */
export async function playScenarioIn(
  document: WirelineDocument,
  call: DocumentCall,
  scenario: Scenario,
  ports: Ports,
): Promise<void> {
  try {
    const { options, answers } = await callOfScenario(document, scenario)
    await call.restartWith(options)
    const { text } = call.store.getState()
    for (const answer of answers) {
      const { played, text: now } = call.store.getState()
      // Somebody has begun another call, or it asks something else.
      if (now !== text || !played?.waiting || played.waiting.kind === 'pause') return
      await call.answer(answer)
    }
  } catch (error) {
    ports.notify({ text: `The scenario couldn’t be played. ${errorWords(error)}`, tone: 'error' })
  }
}
