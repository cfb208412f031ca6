import type { Plain } from '../../types.ts'

/** A label's name, whichever way it is written: `label: 1` is called “1”. Empty where there is none. */
export function labelText(label: Plain | undefined): string {
  return label === undefined || label === null || typeof label === 'object' ? '' : String(label)
}
