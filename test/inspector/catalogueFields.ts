import {
  type Field,
  type FieldShape,
  getIn,
  type Path,
  type Plain,
  toYaml,
} from '../../src/swml/index.ts'

/** A place that a form must be able to set and clear, and the step's value in which that is tried. */
export type Case = {
  path: Path
  field: Field
  /** Which forms have to be chosen on the way, by the path of their switch. */
  picks: readonly { path: Path; key: string }[]
}

/** A step's value with the places to try in it. */
export type Stage = { base: Plain; cases: Case[] }

/**
 * Every place within a method's body down to a depth of so many keys. Lists and maps of objects get an entry of their
 * own, in a stage of its own, so that the fields within can be tried, too.
 */
export function stagesOf(body: Field, depth: number): Stage[] {
  const first: Stage = { base: startValue(body.shape), cases: [] }
  const stages = [first]
  walk(body, [], [], first)
  return stages

  function walk(field: Field, path: Path, picks: Case['picks'], stage: Stage): void {
    const { shape } = field
    if (shape.kind === 'steps' || path.length > depth) return
    if (shape.kind === 'union') {
      shape.forms.forEach((form, index) => {
        // What the form would show is a value of one kind of the same field.
        const inner = { ...field, shape: form.shape }
        walk(inner, path, [...picks, { path, key: String(index) }], stage)
      })
      return
    }
    if (shape.kind === 'object') {
      walkObject(shape, path, picks, stage)
      return
    }
    stage.cases.push({ path, field, picks })
    const entry = shape.kind === 'list' ? 0 : 'entry'
    const item = shape.kind === 'list' ? shape.of : shape.kind === 'map' ? shape.of : undefined
    if (item === undefined || path.length + 2 > depth) return
    // Within a union or an object that isn't there, the entry would need it to be there.
    if (item.shape.kind !== 'object' || picks.length > 0) return
    const next: Stage = { base: withEntry(stage.base, [...path, entry]), cases: [] }
    stages.push(next)
    walkObject(item.shape, [...path, entry], [], next)
  }

  function walkObject(
    shape: Extract<FieldShape, { kind: 'object' }>,
    path: Path,
    picks: Case['picks'],
    stage: Stage,
  ): void {
    const { forms } = shape
    for (const child of shape.fields) {
      const form =
        forms === undefined || forms.mode === 'some'
          ? undefined
          : Object.keys(forms.titles).find(
              (name) => name === child.name || forms.with?.[name]?.includes(child.name),
            )
      walk(
        child,
        [...path, child.name],
        form === undefined ? picks : [...picks, { path, key: form }],
        stage,
      )
    }
  }
}

/** The text of a flow whose only step this is. */
export function flowWith(method: string, value: Plain): string {
  return toYaml({ version: '1.0.0', sections: { main: [{ [method]: value }] } })
}

/** A value that a place takes, and how it is typed. */
export function sampleOf(field: Field): { typed: string; value: Plain } {
  const { shape } = field
  if (shape.kind === 'number') {
    const value = shape.min ?? Math.min(5, shape.max ?? 5)
    return { typed: String(value), value }
  }
  if (shape.kind === 'boolean') return { typed: 'false', value: false }
  if (shape.kind === 'choice') {
    const value = shape.options.at(-1) ?? ''
    return { typed: value, value }
  }
  if (shape.kind === 'any') return { typed: 'a: [1, two]', value: { a: [1, 'two'] } }
  const value = (field.example ?? 'some words').replace(/\s+/g, ' ')
  return { typed: value, value }
}

function startValue(shape: FieldShape): Plain {
  if (shape.kind === 'object' || shape.kind === 'map') return {}
  if (shape.kind === 'list') return []
  return shape.kind === 'union' && shape.forms[0] ? startValue(shape.forms[0].shape) : null
}

function withEntry(value: Plain, path: Path): Plain {
  const [key, ...rest] = path
  if (key === undefined) return {}
  const inner = withEntry(getIn(value, [key]) ?? {}, rest)
  if (typeof key === 'number') return [inner]
  const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  return { ...map, [key]: inner }
}
