import { calling } from '../document/calling.ts'
import { scenarioText } from '../document/scenarioText.ts'
import { type ScenarioView, scenarioView } from '../document/scenarioView.ts'
import type { Command, CommandContext } from './types.ts'

/** Calls that are kept as tests of the flow. */
export const scenarioCommands = [
  {
    id: 'scenarios.show',
    title: 'Show scenarios',
    synonyms: 'tests test cases kept runs coverage passed failed',
    group: 'Go',
    icon: 'circle-check',
    where: 'app',
    run: (context) => show(context, { isShown: true }),
  },
  {
    id: 'scenarios.keep',
    title: 'Keep this run as a scenario…',
    synonyms: 'save call test record remember',
    group: 'Go',
    icon: 'bookmark',
    where: 'app',
    enabled: ({ document }) => calling(document).getState().marks !== undefined,
    run: (context) => show(context, { isShown: false, wanted: 'keep' }),
  },
  {
    id: 'scenarios.run',
    title: 'Run all scenarios',
    synonyms: 'tests test play again check passed failed',
    group: 'Go',
    icon: 'play',
    where: 'app',
    enabled: ({ document }) => scenarioText(document).getState().text !== '',
    run: (context) => show(context, { isShown: true, wanted: 'run' }),
  },
  {
    id: 'scenarios.find-missing',
    title: 'Find the missing ways',
    synonyms: 'scenarios tests coverage untried branches generate propose',
    group: 'Go',
    icon: 'search',
    where: 'app',
    run: (context) => show(context, { isShown: true, wanted: 'find' }),
  },
] as const satisfies readonly Command[]

function show({ document, ports }: CommandContext, view: Partial<ScenarioView>): void {
  scenarioView(document).setState(view)
  ports.panes.focus('call')
}
