import { longest, longestResult, longestTime, longestVariables, mostMemory } from './limits.ts'
import type { Outcome } from './prelude.ts'

/** What an expression that gives no value is told, in plain words. */

const count = new Intl.NumberFormat('en')

export const tooLong = `The expression is longer than ${count.format(longest)} characters, which SignalWire doesn’t take.`

export const outOfTime = `The expression took longer than ${longestTime} milliseconds and was stopped.`

export const outOfMemory = `The expression needs more memory than it may have (${mostMemory} MB).`

export const tooMany = `The variables are longer than ${count.format(longestVariables)} characters together: expressions can’t be run over so much.`

export const tooDeep = 'The expression calls itself too often, or is nested too deeply.'

export const notLoaded =
  'What runs JavaScript couldn’t be loaded: check the connection, then try again.'

/** What is wrong with how an expression ended; undefined where it gave a value, or none. */
export function problemOf({ odd, isWhole = false, length, thrown }: Outcome): string | undefined {
  if (thrown) return thrownWords(thrown)
  if (odd !== undefined) return oddWords(odd, isWhole)
  if (length !== undefined)
    return `The result is ${count.format(length)} characters long: ${count.format(longestResult)} are the most.`
  return undefined
}

function oddWords(odd: string, isWhole: boolean): string {
  const { what, way = '' } = kinds[odd.replace('-', '')] ?? {
    what: `a ${odd}`,
    way: ': make it a text, a number, a list or a map',
  }
  return `The result ${isWhole ? `is ${what}` : `has ${what} in it`}, which no variable can hold${way}.`
}

const kinds: Readonly<Record<string, { what: string; way?: string }>> = {
  NaN: { what: 'NaN (not a number)' },
  Infinity: { what: 'Infinity' },
  function: { what: 'a function', way: ': call it, with ( ) behind' },
  bigint: { what: 'a BigInt', way: ': put it into Number( )' },
  symbol: { what: 'a symbol' },
}

function thrownWords({ name, message }: { name: string; message: string }): string {
  const unknown = /^'?([^' ]+)'? is not defined$/.exec(message)?.[1]
  if (name === 'ReferenceError' && unknown !== undefined)
    return `There is no ${unknown}: no variable has that name.`
  if (/^out of memory|^string too long|^invalid (string|array buffer) length/.test(message))
    return outOfMemory
  if (message === 'stack overflow') return tooDeep
  if (message === 'circular reference')
    return 'The result contains itself, which no variable can hold.'
  if (name === 'SyntaxError') return `This isn’t JavaScript: ${message}.`
  return name === ''
    ? `The expression failed: ${message}`
    : `The expression failed: ${message} (${name}).`
}
