import { methods } from './index.ts'
import { nameInWords } from './shapeOf.ts'

/** A method's title: "Start audio stream"; for one we don't know, its name in words. Never empty. */
export function titleOf(method: string): string {
  return methods.get(method)?.title ?? (nameInWords(method) || 'Not a step')
}
