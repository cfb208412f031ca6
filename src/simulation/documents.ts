import { type Flow, listAt, type Path, readFlow, type Section, type Step } from '../swml/index.ts'

/** Documents that are kept read. */
const most = 20

const known = new Map<string, Flow>()

/** The flow of a text; the last ones are remembered. */
export function flowOfText(text: string): Flow {
  const before = known.get(text)
  if (before) return before
  const flow = readFlow(text)
  rememberFlow(flow)
  return flow
}

/** Spares reading a text that is read already. */
export function rememberFlow(flow: Flow): void {
  known.delete(flow.text)
  known.set(flow.text, flow)
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
}

/** The section that a document begins with. */
export function mainSection(flow: Flow): Section | undefined {
  return flow.sections.find(({ name }) => name === 'main')
}

/** What SignalWire would report of a document as a whole, so that it isn’t run; undefined where it is. */
export function beginningError(flow: Flow): { code: string; text: string } | undefined {
  if (!flow.readable) {
    const text = `The document can’t be read: ${flow.problems[0]?.message ?? ''}`
    return { code: 'relay_script_parse_error', text }
  }
  const main = mainSection(flow)
  if (main?.notation === 'other')
    return { code: 'relay_script_element_wrong_type', text: 'The section “main” isn’t a list.' }
  if (main)
    return main.steps.length > 0
      ? undefined
      : { code: 'relay_script_section_code_missing', text: 'The section “main” holds no steps.' }
  return flow.sections.length === 0
    ? { code: 'relay_script_sections_missing', text: 'The document has no sections.' }
    : {
        code: 'relay_script_main_section_missing',
        text: 'The document has no section “main” to begin with.',
      }
}

const lists = new WeakMap<Flow, WeakMap<Path, readonly Step[]>>()

/** The steps of the list at a path; none where there is no list. */
export function stepsAt(flow: Flow, list: Path): readonly Step[] {
  // Most paths are handed on from run to run.
  const ofFlow = lists.get(flow) ?? new WeakMap<Path, readonly Step[]>()
  lists.set(flow, ofFlow)
  const before = ofFlow.get(list)
  if (before) return before
  const steps = listAt(flow, list)?.steps ?? []
  ofFlow.set(list, steps)
  return steps
}
