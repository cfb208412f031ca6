import { isMap, type PlainMap, put } from '../swml/index.ts'
import { keysOf } from './lookUp.ts'
import { happen, type Playing } from './playing.ts'

/** Removes a variable, also one within another: `user.name`. */
export function unsetVariable(playing: Playing, written: string): void {
  const { state } = playing
  const name = written.trim().replace(/^vars\./, '')
  const keys = Object.hasOwn(state.vars, name) ? [name] : keysOf(name)
  const left = without(state.vars, keys)
  if (!left) return
  state.vars = left
  happen(playing, { kind: 'unset', scope: 'vars', name })
}

/** The map without what a path leads to; undefined where it leads to nothing. */
export function without(map: PlainMap, [key, ...rest]: readonly string[]): PlainMap | undefined {
  if (key === undefined || !Object.hasOwn(map, key)) return undefined
  const held = map[key]
  const inner = rest.length > 0 ? (isMap(held) ? without(held, rest) : undefined) : undefined
  if (rest.length > 0 && !inner) return undefined
  const left: PlainMap = {}
  for (const [name, value] of Object.entries(map)) {
    if (name !== key) put(left, name, value)
    else if (inner) put(left, name, inner)
  }
  return left
}
