import { parse } from 'yaml'
import { isMap, type Path, type Plain, type PlainMap } from '../../../src/swml/index.ts'

/** Where a single text or number stands in place of a step's settings. */
const shortForms: Record<string, string> = {
  play: 'url',
  execute: 'dest',
  transfer: 'dest',
  goto: 'label',
  sleep: 'duration',
}

/** The steps that may stand in the list of a person called; in lists within those any may. */
const inConfirm =
  'cond set unset hangup play prompt record record_call stop_record_call tap stop_tap stream stop_stream send_digits send_sms denoise stop_denoise'.split(
    ' ',
  )

const required: Record<string, string> = { play: 'url', execute: 'dest', request: 'url' }
const unknown = ['strem']

/** A step's method and settings, and what SignalWire would report of it before it runs. */
export function readStep(step: Plain, list: Path): { method: string; body: Plain; wrong?: string } {
  const [method, ...others] = typeof step === 'string' ? [step] : Object.keys(step ?? {})
  if (method === undefined || others.length > 0)
    return { method: '', body: null, wrong: 'relay_script_method_missing_name' }
  const written = isMap(step) ? (step[method] ?? null) : null
  const short = shortForms[method]
  const isShort = short !== undefined && written !== null && typeof written !== 'object'
  const empty = method === 'return' ? null : {}
  const body: Plain = isShort ? { [short]: written } : (written ?? empty)
  if (unknown.includes(method)) return { method, body, wrong: 'relay_script_method_undefined' }
  if (list.at(-1) === 'confirm' && !inConfirm.includes(method))
    return { method, body, wrong: 'relay_script_method_parameter_invalid_value' }
  const needed = required[method]
  const isMissing =
    needed !== undefined &&
    isMap(body) &&
    !(needed in body) &&
    !(method === 'play' && 'urls' in body)
  return isMissing
    ? { method, body, wrong: 'relay_script_method_parameter_missing' }
    : { method, body }
}

/** The value of a document, or what SignalWire would report of it as a whole. */
export function readDocument(text: string): { document: Plain } | { wrong: string } {
  const document = parsed(text)
  if (document === undefined) return { wrong: 'relay_script_parse_error' }
  const sections = isMap(document) ? document.sections : undefined
  // Taken alike, though the page has words for sections without “main” as well.
  if (!isMap(sections) || Object.keys(sections).length === 0)
    return { wrong: 'relay_script_sections_missing' }
  if (sections.main === undefined) return { wrong: 'relay_script_main_section_missing' }
  if (!Array.isArray(sections.main)) return { wrong: 'relay_script_element_wrong_type' }
  if (sections.main.length === 0) return { wrong: 'relay_script_section_code_missing' }
  return { document }
}

function parsed(text: string): Plain | undefined {
  try {
    const value = parse(text, { uniqueKeys: false }) as Plain
    return Array.isArray(value) ? { sections: { main: value } } : (value ?? null)
  } catch {
    return undefined
  }
}

/** The lists of steps within a step’s settings that are of the same section, in the order of the text. */
export function listsWithin(method: string, body: Plain): Path[] {
  if (method === 'cond') return testLists(body)
  if (method === 'switch') return caseLists(body)
  if (!isMap(body)) return []
  return Object.keys(body).flatMap((key): Path[] => {
    if (key === 'on_return' && method === 'execute') return [[key]]
    if (key !== 'result' || !['execute', 'connect', 'join_conference'].includes(method)) return []
    const result = body.result ?? null
    const lists = Array.isArray(result) ? testLists(result) : caseLists(result)
    return lists.map((list) => [key, ...list])
  })
}

function testLists(tests: Plain): Path[] {
  if (!Array.isArray(tests)) return []
  return tests.flatMap((test, at) =>
    Object.keys(test ?? {}).flatMap((key): Path[] =>
      key === 'then' || key === 'else' ? [[at, key]] : [],
    ),
  )
}

function caseLists(body: Plain): Path[] {
  if (!isMap(body)) return []
  return Object.keys(body).flatMap((key): Path[] => {
    if (key === 'case') return Object.keys(body.case ?? {}).map((one) => [key, one])
    return key === 'default' ? [[key]] : []
  })
}

/** The settings without lists of steps, conditions and names of variables, which aren’t filled in. */
export function toFill(method: string, body: Plain): Plain {
  if (!isMap(body) || method === 'set') return body
  const left = ['when', 'variable', 'case', 'default', 'on_return', 'result']
  const filled: PlainMap = {}
  for (const [key, value] of Object.entries(body)) {
    if (left.includes(key) && method !== 'request' && method !== 'user_event') continue
    if (key === 'confirm' && typeof value !== 'string') continue
    filled[key] = value
  }
  return filled
}
