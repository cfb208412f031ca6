import { jumpHead, lineHead } from '../layout/arrowHeads.ts'
import type { JumpLine } from '../layout/jumps/layoutJumps.ts'
import { roundedPath } from '../layout/roundedPath.ts'
import type { Line } from '../layout/types.ts'
import { attributes } from './xml.ts'

/** The lines from box to box. */
export function drawLines(lines: readonly Line[]): string {
  return lines
    .map((line) => path(roundedPath(line.points) + lineHead(line), `line ${line.look ?? ''}`))
    .join('')
}

/** The lines of jumps and to sections. */
export function drawJumps(lines: readonly JumpLine[]): string {
  return lines
    .map(({ kind, points }) => {
      const name = kind === 'section' ? 'call' : kind
      return path(roundedPath(points), name) + path(jumpHead(points), `${name} head`)
    })
    .join('')
}

function path(d: string, name: string): string {
  return `<path${attributes({ class: name.trim(), d })}/>`
}
