import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { guessWidth } from '../../src/picture/fitText.ts'
import type { PictureLook } from '../../src/picture/look.ts'
import { groupHue } from '../../src/ui/groupHue.ts'

const tokens = readFileSync(resolve(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8')

/** How pictures look in a theme, without a page to ask. */
export function lookOf(theme: 'light' | 'dark'): PictureLook {
  const own = tokens.slice(tokens.indexOf(`data-theme="${theme}"`))
  const colour = (token: string) => new RegExp(`${token}: (#\\w{6})`).exec(own)?.[1] ?? ''
  return {
    colour,
    measure: guessWidth,
    groupColour: (group) => colour(groupHue(group).slice(4, -1)),
    icon: () => [{ tag: 'circle', attributes: { cx: '12', cy: '12', r: '9' } }],
  }
}
