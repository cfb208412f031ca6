import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { allSteps, readFlow } from '../../src/swml/index.ts'
import { sampleFlow } from './harness/sampleFlow.ts'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined
afterEach(() => shown?.close())

const text = sampleFlow('stream')
const steps = allSteps(readFlow(text))

describe.each(['light', 'dark'])('in the %s theme axe finds nothing to object to', (theme) => {
  test.each([-1, ...steps.keys()])('in the form of step %i', async (index) => {
    shown = showForm(text, index)
    document.documentElement.dataset.theme = theme
    for (const fold of document.querySelectorAll<HTMLElement>(
      '[aria-expanded="false"]:not([aria-haspopup])',
    )) {
      fold.click()
    }
    // One that is cut short, as by the pointer, is over, too.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    const { violations } = await axe.run(document.body.lastElementChild ?? document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
