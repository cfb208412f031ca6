import { layoutFlow } from '../layout/layoutFlow.ts'
import { layoutRails } from '../layout/layoutRails.ts'
import { planRails } from '../layout/planRails.ts'
import {
  type Flow,
  insertText,
  type LeftOut,
  type Lifetimes,
  leaveOut,
  readFlow,
  type Step,
  stepsText,
  type WithoutSecrets,
} from '../swml/index.ts'
import { applyEdits } from '../text/applyEdits.ts'
import { flowPicture, type Picture } from './flowPicture.ts'
import type { PictureLook } from './look.ts'
import { type FlowPart, railsOfPart, selectedPart } from './selectedPart.ts'

/** What is drawn. */
export type Wanted = PictureLook & {
  name: string
  /** The lives of what is drawn as rails. */
  kinds: readonly Lifetimes[]
  /** Only these steps, in the order of the text, none within another; empty: all. */
  steps: readonly Step[]
}

/**
 * A picture with the SWML of what it shows. `swml`: that, without its secrets, which are told in `leftOut`;
 * undefined where it couldn't be made, and so isn't in the picture.
 */
export type PictureWithFlow = Picture & { swml: string | undefined; leftOut: readonly LeftOut[] }

/** Draws a flow that can be read, or a part of it. */
export function pictureOf(flow: Flow, wanted: Wanted): PictureWithFlow {
  const { kinds, steps, density } = wanted
  const part = steps.length > 0 ? selectedPart(flow, steps, density) : wholeOf(flow, density)
  const rails = railsOfPart(layoutRails(part.whole, part.flow, planRails(flow, kinds)), part)
  const given = handedOn(flow, steps)
  const swml = given?.text
  return {
    ...flowPicture(part.layout, part.flow, rails, { ...wanted, swml }),
    swml,
    leftOut: given?.leftOut ?? [],
  }
}

/** The text of what is drawn, without its secrets; undefined where it can't be written as a flow of its own. */
export function handedOn(flow: Flow, steps: readonly Step[]): WithoutSecrets | undefined {
  const text = steps.length > 0 ? textOf(flow, steps) : flow.text
  return text === undefined ? undefined : leaveOut(text)
}

function wholeOf(flow: Flow, density: Wanted['density']): FlowPart {
  const layout = layoutFlow(flow, density === undefined ? {} : { density })
  return { flow, layout, whole: layout }
}

const empty = 'version: 1.0.0\nsections:\n  main: []\n'

/** These steps as a flow of their own, as they would be pasted into an empty one. */
function textOf(flow: Flow, steps: readonly Step[]): string | undefined {
  const text = stepsText(
    flow,
    steps.map(({ path }) => path),
  )
  const place = { list: ['sections', 'main'], index: 0 }
  const made = insertText(readFlow(empty), place, text)
  return 'error' in made ? undefined : applyEdits(empty, made.edits)
}
