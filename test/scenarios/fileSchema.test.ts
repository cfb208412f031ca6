import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readScenarios } from '../../src/scenarios/index.ts'
import { isPlace } from '../../src/scenarios/place.ts'
import { scenarioFileSchema } from '../../src/scenarios/scenarioFileSchema.ts'
import { getIn, type Path, type Plain, readData } from '../../src/swml/index.ts'
import { scenarios } from './files.ts'
import { schemaErrors } from './jsonSchema.ts'
import { fileOf } from './kept.ts'

const schema: unknown = JSON.parse(JSON.stringify(scenarioFileSchema()))

test('the published schema is that of what is read', async () => {
  // `npx vitest run --project node test/scenarios/fileSchema.test.ts -u` writes it anew.
  const text = `${JSON.stringify(scenarioFileSchema(), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../public/scenarios.schema.json')
})

test('the schema takes what is written', () => {
  fc.assert(
    fc.property(fc.array(scenarios, { minLength: 1, maxLength: 3 }), (all) => {
      expect(schemaErrors(schema, readData(fileOf(...all)).value)).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('the schema refuses what isn’t read, and takes what is', () => {
  const counts = { taken: 0, refused: 0 }
  fc.assert(
    fc.property(fc.array(scenarios, { minLength: 1, maxLength: 2 }), changes, (all, [at, by]) => {
      const value = JSON.parse(JSON.stringify(readData(fileOf(...all)).value)) as Plain
      // A text without anything, and a list without scenarios, is an empty file.
      const places = pathsIn(value).filter(({ length }) => length > 1)
      const path = places[at % places.length] ?? []
      const changed = withChange(value, path, by)
      const { problems } = readScenarios(JSON.stringify(changed))
      const errors = schemaErrors(schema, changed)
      // What a place says is looked at more closely than a pattern can.
      const isOddPlace = typeof by === 'string' && !isPlace(by)
      if (!isOddPlace) expect(problems.length > 0, JSON.stringify(changed)).toBe(errors.length > 0)
      else if (errors.length > 0) expect(problems.length).toBeGreaterThan(0)
      counts[errors.length > 0 ? 'refused' : 'taken']++
    }),
    { numRuns: 400 },
  )
  expect(counts.taken).toBeGreaterThan(10)
  expect(counts.refused).toBeGreaterThan(100)
})

/** Where something is changed, and what it becomes; undefined: it is taken out. */
const changes = fc.tuple(
  fc.nat(),
  fc.constantFrom<Plain | undefined>(
    undefined,
    null,
    1,
    0,
    '',
    true,
    false,
    [],
    {},
    'main > play',
    'main > (',
    { at: 'main' },
    { name: 'a' },
    { before: 'main > play', stop: true, time: 0 },
    ['main'],
  ),
)

function pathsIn(value: Plain, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const isList = Array.isArray(value)
  return [
    path,
    ...Object.entries(value).flatMap(([key, one]) =>
      pathsIn(one, [...path, isList ? Number(key) : key]),
    ),
  ]
}

function withChange(value: Plain, path: Path, by: Plain | undefined): Plain {
  const key = path.at(-1)
  const parent = getIn(value, path.slice(0, -1))
  if (key === undefined) return by ?? null
  if (Array.isArray(parent) && typeof key === 'number') {
    if (by === undefined) parent.splice(key, 1)
    else parent[key] = by
  } else if (typeof parent === 'object' && parent !== null && !Array.isArray(parent)) {
    if (by === undefined) delete parent[key]
    else parent[key] = by
  }
  return value
}
