import type { AnyNode } from 'acorn'
import { callVariables } from '../../complete/callVariables.ts'
import type { Range } from '../../types.ts'
import { type Expression, expressionsIn } from '../expression/expressionsIn.ts'
import { rewrite } from '../fixes.ts'
import { nearest } from '../nearest.ts'
import type { Finding, StepRule } from '../rule.ts'

/** Names under `call`, whose names are fixed, that a call doesn't have. */
export const callNames: StepRule = {
  reports: [
    {
      code: 'call-name-unknown',
      severity: 'warning',
      finds: 'A name under “call” that a call doesn’t have; the nearest is offered.',
    },
  ],
  check: ({ step, texts }) => expressionsIn(step, texts).flatMap(look),
}

/** Those that SignalWire sends along with each call. */
const names = new Set(callVariables.map(({ name }) => name.replace(/^call\./, '')))

function look(one: Expression): Finding[] {
  const { path, text, at } = one
  return namesUnderCall(one)
    .filter(({ name }) => !names.has(name) && !(name in Object.prototype))
    .map(({ name, range }) => {
      const near = nearest(name, names)
      const place = { start: at + range.start, end: at + range.end }
      return {
        code: 'call-name-unknown',
        message: `A call has no “${name}”, so this is empty. ${near ? `Did you mean ‘call.${near}’?` : 'Check the name.'}`,
        path,
        within: place,
        fixes: (where) =>
          near
            ? rewrite(
                where,
                `Change to ‘call.${near}’`,
                text.slice(0, place.start) + near + text.slice(place.end),
              )
            : [],
      }
    })
}

function namesUnderCall({ isLookUp, source, nodes }: Expression): { name: string; range: Range }[] {
  if (isLookUp) {
    const [all, before = '', name] = /^(\s*call\.)([\w-]+)/.exec(source) ?? []
    return all === undefined || name === undefined
      ? []
      : [{ name, range: { start: before.length, end: all.length } }]
  }
  // A function's own parameter may be called so.
  if (nodes === undefined || source.includes('=>')) return []
  return nodes.flatMap(nameUnderCall)
}

function nameUnderCall(node: AnyNode): { name: string; range: Range }[] {
  if (node.type !== 'MemberExpression' || node.computed) return []
  const { object, property } = node
  if (object.type !== 'Identifier' || object.name !== 'call') return []
  if (property.type !== 'Identifier') return []
  return [{ name: property.name, range: { start: property.start, end: property.end } }]
}
