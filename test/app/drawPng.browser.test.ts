import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawPng, scaleFor } from '../../src/app/picture/drawPng.ts'
import { themeInUse, withLook } from '../../src/app/picture/themeLook.tsx'
import type { PictureLook } from '../../src/picture/look.ts'
import { lookFacts, lookFrom } from '../../src/picture/lookFacts.ts'
import { pictureOf } from '../../src/picture/pictureOf.ts'
import { swmlInPng, withSwml } from '../../src/picture/swmlInPng.ts'
import { lifetimes, readFlow, startedIn, toYaml } from '../../src/swml/index.ts'
import { canarySteps } from '../fixtures/canaries.ts'
import '../../src/ui/base.css'
import { arbitraryDocument } from '../fixtures/arbitraryStep.ts'

test('no canvas is larger than browsers take, and small flows are twice as sharp', () => {
  const side = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      const scale = scaleFor(width, height)
      expect(scale).toBeLessThanOrEqual(2)
      expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_385)
      expect(width * height * scale * scale).toBeLessThanOrEqual(16_777_300)
    }),
  )
  expect(scaleFor(800, 1_200)).toBe(2)
})

const draw = (text: string) =>
  withLook(themeInUse(), (look) =>
    pictureOf(readFlow(text), { ...look, name: 'a', kinds: [], steps: [] }),
  )

test('a browser reads the SVG as XML, and the PNG with its text chunk as a picture of the same size', async () => {
  const picture = draw('sections:\n  main:\n    - answer: {}\n')
  const { bytes, scale } = await drawPng(picture)
  expect(scale).toBe(2)
  const png = withSwml(bytes, picture.swml ?? '')
  const image = await createImageBitmap(new Blob([png], { type: 'image/png' }))
  expect([image.width, image.height]).toEqual([picture.width * 2, picture.height * 2])
  expect(swmlInPng(png)).toBe('sections:\n  main:\n    - answer: {}\n')
})

test('every flow’s SVG is well-formed for a browser, with the icons of the app', () => {
  fc.assert(
    fc.property(arbitraryDocument(4), (flow) => {
      const { svg } = draw(JSON.stringify(flow))
      const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
      expect(read.querySelector('parsererror')).toBeNull()
      const used = [...read.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? '')
      expect(used.length).toBeGreaterThan(0)
      for (const href of used) expect(read.querySelector(href)?.children.length).toBeGreaterThan(0)
      expect(svg).not.toMatch(/fill="(?:"|var)|undefined|NaN/)
    }),
    { numRuns: 30 },
  )
})

test('both themes have colours of their own, whichever the page is in', () => {
  const ground = (theme: 'light' | 'dark') => withLook(theme, ({ colour }) => colour('--ground'))
  const both = [ground('light'), ground('dark')]
  expect(new Set(both).size).toBe(2)
  document.documentElement.dataset.theme = 'dark'
  expect([ground('light'), ground('dark')]).toEqual(both)
  expect(themeInUse()).toBe('dark')
  delete document.documentElement.dataset.theme
})

test('what a worker is told of a look draws every method as the look itself does', () => {
  const text = toYaml({ version: '1.0.0', sections: { main: canarySteps(), other: [] } })
  const flow = readFlow(text.replace(/^( +)- /m, '$1# noted\n$1- '))
  expect(flow.readable).toBe(true)
  const kinds = startedIn(flow).map((resource) => lifetimes(flow, resource))
  const [own, told] = withLook('dark', (look) => {
    const facts = structuredClone(lookFacts(look))
    const draw = (by: PictureLook) => pictureOf(flow, { ...by, name: 'a', kinds, steps: [] }).svg
    return [draw(look), draw(lookFrom(facts, look.measure, 'compact'))]
  })
  expect(told).toBe(own)
})
