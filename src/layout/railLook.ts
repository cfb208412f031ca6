import { primaryResource } from '../swml/index.ts'
import type { Rail } from './railTypes.ts'

/** How a rail is told from others: the token of its colour, and dashes for where it isn't sure and for its beads. */
export type RailLook = {
  token: string
  isStream: boolean
  /** SVG dash arrays. All of them fit into 240 px, so that a line cut short keeps its dashes where they were. */
  unsure: string
  /** Drawn over it as dots, so that nothing hangs on colour alone; undefined where it has none. */
  beads: string | undefined
}

/** A stream has a colour of its own; anything else is quiet, and told apart by its picture and pattern. */
export function railLook({ resource, colour }: Pick<Rail, 'resource' | 'colour'>): RailLook {
  const isStream = resource === primaryResource
  const pattern = patterns[colour - 1]
  return {
    token: isStream ? `--rail-${colour}` : '--text-muted',
    isStream,
    unsure: pattern?.unsure ?? '6 4',
    beads: isStream ? counted(colour) : pattern?.beads,
  }
}

/** By colour. */
const patterns = [
  { unsure: '6 4', beads: '0 40' },
  { unsure: '12 4', beads: '0 20' },
  { unsure: '3 3', beads: '0 10' },
  { unsure: '8 4 2 4 2 4', beads: '0 7 0 33' },
  { unsure: '2 6', beads: '8 22' },
  { unsure: '14 6', beads: '8 8 0 24' },
]

/** A stream has one bead less than its number. */
function counted(number: number): string | undefined {
  const beads = number - 1
  return beads === 0 ? undefined : `${'0 6 '.repeat(beads - 1)}0 ${60 - 6 * (beads - 1)}`
}
