import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { PictureLook, Shape } from '../../picture/look.ts'
import { measureOn } from '../../picture/measureOn.ts'
import { groupHue } from '../../ui/groupHue.ts'
import { Icon } from '../../ui/Icon.tsx'

/** The two that a picture can be in. */
export type PictureTheme = 'light' | 'dark'

/** The theme that the page is in now. */
export function themeInUse(): PictureTheme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'
}

/**
 * Draws with a theme's colours, whichever the page is in, and with the app's own icons. Not to be called while React
 * renders or runs effects.
 */
export function withLook<T>(theme: PictureTheme, draw: (look: PictureLook) => T): T {
  const probe = document.body.appendChild(document.createElement('div'))
  probe.hidden = true
  probe.dataset.theme = theme
  const style = getComputedStyle(probe)
  const known = new Map<string, string>()
  const colour = (token: string) => {
    const found = known.get(token) ?? style.getPropertyValue(token).trim()
    known.set(token, found)
    return found
  }
  const groupColour: PictureLook['groupColour'] = (group) => colour(groupHue(group).slice(4, -1))
  const pen = document.createElement('canvas').getContext('2d')
  try {
    return draw({ colour, groupColour, icon, measure: measureOn(pen) })
  } finally {
    probe.remove()
  }
}

const drawn = new Map<string, readonly Shape[]>()

/** The shapes that an icon is made of, as it is on the page. */
function icon(name: string): readonly Shape[] {
  const known = drawn.get(name)
  if (known !== undefined) return known
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(<Icon name={name} />))
  const shapes = [...(host.firstElementChild?.children ?? [])].map((element): Shape => {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const)
    return { tag: element.tagName.toLowerCase(), attributes: Object.fromEntries(attributes) }
  })
  root.unmount()
  drawn.set(name, shapes)
  return shapes
}
