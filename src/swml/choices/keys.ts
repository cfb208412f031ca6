import type { Question } from '../methods/question.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']

/** The first key that no choice is for: `3` where 1 and 2 are taken. */
export function freeKey(taken: readonly string[]): string {
  const digit = digits.find((each) => !taken.includes(each))
  if (digit !== undefined) return digit
  let number = 10
  while (taken.includes(String(number))) number++
  return String(number)
}

/** Why nobody can ever answer with this, in plain words; undefined where somebody can. */
export function keyProblem({ by, most }: Question, key: string): string | undefined {
  const isKeys = /^[0-9*#]+$/.test(key)
  if (by === 'words' || !isKeys || most === undefined || key.length <= most) return undefined
  const keys = most === 1 ? 'one key' : `${most} keys`
  return `The question ends after ${keys}, so nobody gets to press “${key}”.`
}
