import { describe, expect, it } from 'vitest'
import { insertStep } from '../../src/commands/insertStep.ts'
import { afterSelection, placeAfter, selectedSteps } from '../../src/commands/selected.ts'
import { steadyPlace } from '../../src/commands/steadyPlace.ts'
import { allSteps, readFlow } from '../../src/swml/index.ts'
import { mainOf, openWithPorts } from './fakePorts.ts'

const nested = `sections:
  main:
    - stream: {url: wss://a.example}
    - cond:
        - when: vars.a
          then:
            - hangup: {}
        - else: []
`
const inMain = (index: number) => ({ list: ['sections', 'main'], index })

describe('where a step is added', () => {
  const flow = readFlow(nested)
  const [stream, cond] = flow.sections[0]?.steps ?? []
  const hangup = cond?.branches[0]?.steps[0]
  if (!stream || !cond || !hangup) throw new Error('the flow was read wrongly')

  it('is behind the last selected step, in its own list', () => {
    expect(placeAfter(flow, [stream])).toEqual(inMain(1))
    expect(placeAfter(flow, [stream, hangup])).toEqual({ list: cond.branches[0]?.path, index: 1 })
  })

  it('is the end of main without a selection, even in a flow that has none yet', () => {
    expect(placeAfter(flow, [])).toEqual(inMain(2))
    expect(placeAfter(readFlow(''), [])).toEqual(inMain(0))
  })

  it('is behind the step that others which are selected lie in', () => {
    const selection = [stream.id, cond.id, hangup.id]
    expect(selectedSteps({ flow, selection })).toEqual([stream, cond])
  })
})

describe('a place asked for before the flow changed', () => {
  const begun = (text: string, index: number) => {
    const opened = openWithPorts(text)
    return { ...opened, to: steadyPlace(opened.document, inMain(index)) }
  }

  it('is still behind the same step when others came or went before it', () => {
    const { document, context, text, to } = begun(mainOf('answer', 'hangup'), 1)
    insertStep(context, 'denoise', { to: () => inMain(0), origin: 'canvas' })
    insertStep(context, 'stream', { to, origin: 'canvas' })
    const methods = [...text().matchAll(/- (\w+)/g)].map(([, method]) => method)
    expect(methods).toEqual(['denoise', 'answer', 'stream', 'hangup'])
    document.undo()
    document.undo()
    expect(text()).toBe(mainOf('answer', 'hangup'))
  })

  it('is the beginning of its branch, wherever that is by now', () => {
    const { document, context } = openWithPorts(nested)
    const branch = document.store.getState().flow.sections[0]?.steps[1]?.branches[1]?.path ?? []
    const to = steadyPlace(document, { list: branch, index: 0 })
    insertStep(context, 'answer', { to: () => inMain(0), origin: 'canvas' })
    expect(to(document.store.getState().flow)?.list).toEqual([
      ...['sections', 'main', 2],
      ...branch.slice(3),
    ])
  })

  it.each([['its step is gone', (context: ReturnType<typeof begun>) => context.document.undo()]])(
    'is none where %s, which is said, and nothing is changed',
    (_, change) => {
      const opened = openWithPorts(mainOf('answer'))
      insertStep(opened.context, 'denoise', {
        to: afterSelection(opened.document),
        origin: 'canvas',
      })
      const to = steadyPlace(opened.document, inMain(2))
      change({ ...opened, to })
      const before = opened.text()
      opened.said.length = 0
      insertStep(opened.context, 'stream', { to, origin: 'canvas' })
      expect(opened.said).toEqual([expect.stringMatching(/^Nothing was changed: the flow became/)])
      expect(opened.text()).toBe(before)
    },
  )
})

it('what is done once a step is there is done with that step, also where the text is read in the background', async () => {
  const text = `sections:\n  main:\n    - answer: &none {}\n    - play: {url: "say:Hi"}\n    - sleep: *none\n`
  const { context, document, select } = openWithPorts(text, 'long', { longText: 1 })
  await document.settled()
  select(0)
  const seen: (string | undefined)[] = []
  const to = afterSelection(document)
  insertStep(context, 'denoise', { to, origin: 'command' }, ({ flow, selection: [first] }) => {
    seen.push(allSteps(flow).find(({ id }) => id === first)?.method)
  })
  await document.settled()
  await expect.poll(() => seen).toEqual(['denoise'])
})
