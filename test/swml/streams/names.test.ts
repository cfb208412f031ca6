import { expect, test } from 'vitest'
import { controlIds, namesIn } from '../../../src/swml/index.ts'
import { cond, flowOf, stepsOf } from './flowOf.ts'

const flow = flowOf({
  main: [
    { stream: { url: 'wss://example.com', control_id: 'b' } },
    cond([{ stream: { control_id: 'a' } }, { label: 'again' }]),
    { stream: { control_id: 'b' } },
    { stream: {} },
    { record_call: { control_id: 'r' } },
    { stop_stream: { control_id: 'gone' } },
  ],
  voicemail: [],
})

test('the names a form offers are those that steps give, each once, in the order of the text', () => {
  expect(namesIn(flow, 'stream')).toEqual(['b', 'a'])
  expect(namesIn(flow, 'record_call')).toEqual(['r'])
  expect(namesIn(flow, 'tap')).toEqual([])
  expect(namesIn(flow, 'label')).toEqual(['again'])
  expect(namesIn(flow, 'section')).toEqual(['main', 'voicemail'])
})

test('the names given in SWML within a step are offered, too', () => {
  const dest = JSON.stringify({ sections: { main: [{ stream: { control_id: 'inner' } }] } })
  const within = flowOf({
    main: [{ execute: { dest } }, { stream: { url: 'wss://example.com', control_id: 'own' } }],
  })
  expect(namesIn(within, 'stream')).toEqual(['inner', 'own'])
})

test('a control id knows the step that gives it', () => {
  expect(controlIds(flow).map(({ id, kind, stepId }) => ({ id, kind, stepId }))).toEqual([
    { id: 'b', kind: 'stream', stepId: stepsOf(flow, 'stream')[0]?.id },
    { id: 'a', kind: 'stream', stepId: stepsOf(flow, 'stream')[1]?.id },
    { id: 'b', kind: 'stream', stepId: stepsOf(flow, 'stream')[2]?.id },
    { id: 'r', kind: 'record_call', stepId: stepsOf(flow, 'record_call')[0]?.id },
  ])
})
