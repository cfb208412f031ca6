import { noteMissing } from './missingPart.ts'

/** Loads a part of the app and uses it; where it doesn't come, that is told, and the next call tries again. */
export function loadPart<T>(load: () => Promise<T>, use: (part: T) => void): void {
  // What breaks in using it is nobody's but the page's own to note.
  void load().then(use, (error: unknown) => noteMissing(error, true))
}
