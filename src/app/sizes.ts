import { writeSetting } from '../ui/settings.ts'

/** A pane's remembered size in pixels, or undefined. */
export function readSize(name: string): number | undefined {
  try {
    const size = Number(localStorage.getItem(`wireline.size.${name}`))
    return Number.isFinite(size) && size >= 100 && size <= 2000 ? size : undefined
  } catch {
    return undefined
  }
}

/** Remembers a pane's size. */
export function writeSize(name: string, size: number): void {
  writeSetting(`size.${name}`, String(size))
}
