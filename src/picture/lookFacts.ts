import type { Density } from '../layout/sizes.ts'
import { groups, methods } from '../swml/index.ts'
import type { Measure } from './fitText.ts'
import type { PictureLook, Shape } from './look.ts'

/** A look as plain data, which a worker can be told. */
export type LookFacts = {
  /** By token, and by group of methods. */
  colours: Readonly<Record<string, string>>
  /** By name. */
  icons: Readonly<Record<string, readonly Shape[]>>
}

const tokens = [
  '--ground',
  '--surface',
  '--surface-sunken',
  '--border',
  '--border-strong',
  '--text',
  '--text-muted',
  '--line',
  '--success',
  '--group-decide-repeat',
  ...[1, 2, 3, 4, 5, 6].map((rail) => `--rail-${rail}`),
]

/** Beside those of methods. */
const marks = ['square-dashed', 'sticky-note', 'phone-incoming', 'phone-off', 'corner-up-left']

/** All that pictures may ask a look for. */
export function lookFacts({ colour, groupColour, icon }: PictureLook): LookFacts {
  const icons = new Set([...marks, ...[...methods.values()].map((method) => method.icon)])
  return {
    colours: Object.fromEntries([
      ...tokens.map((token) => [token, colour(token)]),
      ...groups.map((group) => [group, groupColour(group)]),
    ]),
    icons: Object.fromEntries([...icons].map((name) => [name, icon(name)])),
  }
}

/** The look of which these are the facts. */
export function lookFrom(
  { colours, icons }: LookFacts,
  measure: Measure,
  density: Density,
): PictureLook {
  const colour = (name: string) => colours[name] ?? ''
  return {
    colour,
    groupColour: (group = 'Advanced') => colour(group),
    icon: (name) => icons[name] ?? icons['square-dashed'] ?? [],
    measure,
    density,
  }
}
