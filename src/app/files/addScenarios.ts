import { scenarioText } from '../../document/scenarioText.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { joinScenarios } from '../../scenarios/joinScenarios.ts'
import { applyEdits } from '../../text/applyEdits.ts'
import { counted } from '../../text/counted.ts'
import { mergeTexts } from '../../text/mergeTexts.ts'
import type { FilesHost } from './filesHost.ts'

/** A file of scenarios that was read; `name` with its ending. */
export type ScenariosGiven = { name: string; text: string }

/** Adds the scenarios of a file to those of the flow that is shown, and says so with a way back; or why it can’t. */
export function addScenarios(host: FilesHost, { name, text }: ScenariosGiven): void {
  const { ports } = host
  const refuse = (why: string) => ports.notify({ text: why, tone: 'error' })
  const document = host.shown()
  if (document === undefined) {
    refuse(`“${name}” holds scenarios. Open the flow that they are of, then open the file again.`)
    return
  }
  const before = scenarioText(document).getState().text
  const joined = joinScenarios(before, text)
  if ('error' in joined) {
    refuse(`The scenarios in “${name}” weren’t added. ${joined.error}`)
    return
  }
  const { added, known } = joined
  const flow = document.store.getState().name
  if (added === 0) {
    const why =
      known === 0 ? `There are no scenarios in “${name}”` : `They are all in ${flow} already`
    ports.notify({ text: `Nothing was added. ${why}.` })
    return
  }
  scenarioText(document).setState({ text: joined.text })
  const rest = known === 0 ? '' : `; ${known} ${known === 1 ? 'was' : 'were'} there already`
  ports.notify({
    text: `Added ${counted(added, 'scenario')} to ${flow}${rest}`,
    action: { label: 'Undo', run: () => takeBack(host, document, before, joined.text) },
  })
}

/** Takes them out again, whatever was changed beside them since. */
function takeBack(
  { ports }: FilesHost,
  document: WirelineDocument,
  before: string,
  after: string,
): void {
  const store = scenarioText(document)
  const { text } = store.getState()
  const edits = mergeTexts(after, text, before)
  if (edits === undefined) {
    ports.notify({ text: 'The scenarios stay: they were changed since.', tone: 'error' })
    return
  }
  store.setState({ text: applyEdits(text, edits) })
  ports.announce('Undone: Add scenarios')
}
