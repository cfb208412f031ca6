import type { Plugin } from 'vite'

/**
 * Leaves d3-color out of the build: it comes with React Flow's zoom and is only there to blend colours in transitions,
 * of which there are none (docs/decisions/2026-11-27-no-blended-colours.md). What asks it is told that no text is a
 * colour.
 */
export function colourlessPlugin(): Plugin {
  const id = 'd3-color'
  return {
    name: 'colourless',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (asked) => (asked === `\0${id}` ? code : undefined),
  }
}

const code = `
export function color() { return null }
export { color as rgb, color as hsl, color as lab, color as hcl, color as cubehelix, color as gray }
`
