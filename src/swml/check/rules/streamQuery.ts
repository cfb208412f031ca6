import { setField } from '../../edit/setField.ts'
import { bodyOf } from '../../methods/fieldsOf.ts'
import { get, isMap, type PlainMap } from '../../plain.ts'
import type { Fix, Flow, Path } from '../../types.ts'
import { type AddressQuery, queryOf } from '../queryOf.ts'
import type { StepRule } from '../rule.ts'

/** What stands behind a ? in a stream's address, where parameters of its own are the way. */
export const streamQuery: StepRule = {
  reports: [
    {
      code: 'stream-url-query',
      // SignalWire says so of streams that are started with cXML; its SWML pages don't speak of it.
      severity: 'hint',
      finds:
        'A stream’s address has a query string (?…), which may not arrive; custom parameters do.',
    },
  ],
  check: ({ step, body }) => {
    const shape = bodyOf(step.method)?.shape
    const names = shape?.kind === 'object' ? shape.fields.map((field) => field.name) : []
    const url = get(body, 'url')
    const takesBoth = names.includes('url') && names.includes('custom_parameters')
    if (!takesBoth || !isMap(body) || typeof url !== 'string') return []
    const query = queryOf(url)
    if (query === undefined) return []
    return [
      {
        code: 'stream-url-query',
        message:
          'SignalWire may leave out what stands behind the ? of a stream’s address. Send it as “custom_parameters”: they arrive with the “start” message.',
        path: [step.method, 'url'],
        fixes: ({ flow, path }) => moved(flow, path.slice(0, -1), body, query),
      },
    ]
  },
}

/** The query as custom parameters; no fix where names would meet, or where what it says isn't clear. */
function moved(flow: Flow, path: Path, body: PlainMap, { rest, entries }: AddressQuery): Fix[] {
  const before = get(body, 'custom_parameters') ?? {}
  if (!isMap(before)) return []
  const parameters = { ...before }
  for (const [name, held] of entries) {
    const isClear = /^[\w.-]+$/.test(name) && name !== '__proto__' && !held.includes('#')
    if (!isClear || Object.hasOwn(parameters, name)) return []
    parameters[name] = held
  }
  const edits = setField(flow, path, { ...body, url: rest, custom_parameters: parameters })
  return edits.length === 0 ? [] : [{ title: 'Move it to “custom_parameters”', edits }]
}
