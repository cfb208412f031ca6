import {
  asText,
  documentText,
  isDocument,
  type Path,
  type PlainMap,
  put,
  type Section,
} from '../swml/index.ts'
import { beginningError, mainSection } from './documents.ts'
import { fail, flowAt, happen, type Play, type Playing } from './playing.ts'

/** Where a destination leads; undefined where it leads nowhere and the call goes on. */
export function* placeOf(
  playing: Playing,
  dest: string,
  params: PlainMap,
): Play<{ document: number; list: Path } | undefined> {
  const { document } = playing.step
  const flow = flowAt(playing.state, document)
  const section = flow.sections.find(({ name }) => name === dest)
  if (section) {
    if (section.steps.length > 0) return { document, list: section.path }
    yield* failAtSection(playing, section)
    return undefined
  }
  if (isDocument(dest)) return yield* mainOf(playing, documentText(dest))
  if (/^https?:/i.test(dest)) {
    const text = yield* textFrom(playing, dest, params)
    return text === undefined ? undefined : yield* mainOf(playing, text)
  }
  const text = dest === '' ? 'It isn’t said where to go.' : `There is no section “${shown(dest)}”.`
  yield* fail(playing, 'relay_script_section_parameter_undefined', text)
  return undefined
}

function* failAtSection(playing: Playing, { name, notation }: Section): Play {
  if (notation === 'other')
    yield* fail(playing, 'relay_script_element_wrong_type', `“${name}” isn’t a list of steps.`)
  else yield* fail(playing, 'relay_script_section_code_missing', `“${name}” holds no steps.`)
}

/** The text at an address, which is asked for with the call’s variables. */
function* textFrom(playing: Playing, address: string, params: PlainMap): Play<string | undefined> {
  const { state } = playing
  const { call, vars, envs } = state
  const body = { call, vars, envs, params: asParams(params) }
  happen(playing, { kind: 'sent', sent: { what: 'request', method: 'POST', to: address, body } })
  const known = Object.hasOwn(state.addresses, address) ? state.addresses[address] : undefined
  if (known !== undefined) return known
  const answer = yield { kind: 'document', step: playing.step, address }
  if (answer.kind === 'document' && 'text' in answer) {
    state.addresses = { ...state.addresses, [address]: answer.text }
    return answer.text
  }
  yield* fail(playing, 'relay_script_method_execute_failed', `Nothing came from ${address}.`)
  return undefined
}

/** The first section of another document, which is one of the run's from now on. */
function* mainOf(
  playing: Playing,
  text: string,
): Play<{ document: number; list: Path } | undefined> {
  const { state } = playing
  const before = state.documents.indexOf(text)
  const document = before < 0 ? state.documents.length : before
  if (before < 0) state.documents = [...state.documents, text]
  const flow = flowAt(state, document)
  const error = beginningError(flow)
  if (error) {
    yield* fail(playing, error.code, error.text)
    return undefined
  }
  const main = mainSection(flow)
  return main && { document, list: main.path }
}

/** Parameters are texts. */
export function asParams(params: PlainMap): PlainMap {
  const texts: PlainMap = {}
  for (const [name, value] of Object.entries(params))
    put(texts, name, typeof value === 'object' ? value : asText(value))
  return texts
}

/** What is entered where a step goes to SWML that stands in it. */
export const ownSwml = 'the SWML in it'

/** A destination in words. */
export function shown(dest: string): string {
  return isDocument(dest) ? ownSwml : dest
}
