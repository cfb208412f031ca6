import { describe, expect, it } from 'vitest'
import { callSession } from '../../src/call/callSession.ts'
import type { Player } from '../../src/call/callState.ts'
import { conversationOf, timeWords } from '../../src/call/conversation.ts'
import { keptCall, whyNotKept } from '../../src/call/keptCall.ts'
import { marksOf } from '../../src/call/marks.ts'
import { sentOf, variablesOf } from '../../src/call/variables.ts'
import { templates } from '../../src/flows/templates/index.ts'
import { makeScenario, playScenario } from '../../src/scenarios/index.ts'
import type { Answer } from '../../src/simulation/index.ts'
import { readFlow, stepById } from '../../src/swml/index.ts'
import { evaluate, player } from './player.ts'

const menu = templates.find(({ id }) => id === 'ivr-menu')?.text ?? ''
const press = (keys: string): Answer => ({ kind: 'outcome', name: 'digits', given: { keys } })

const methodsOf = (flow: ReturnType<typeof readFlow>, ids: Iterable<number>) =>
  [...ids].map((id) => stepById(flow, id)?.method)

describe('a call that is played', () => {
  it('says why it can’t be kept once a variable was changed by hand, until that is taken back', async () => {
    const call = callSession({ player })
    await call.start(menu)
    expect(whyNotKept(call.store.getState())).toBeUndefined()
    await call.answer({ kind: 'set', scope: 'vars', name: 'who', value: 'Ann' })
    expect(whyNotKept(call.store.getState())).toMatch(/changed variables/)
    call.back()
    expect(whyNotKept(call.store.getState())).toBeUndefined()
  })

  it('goes on by itself to the first question, and from each answer to the next', async () => {
    const call = callSession({ player })
    await call.start(menu)
    expect(call.store.getState()).toMatchObject({
      isBusy: false,
      isPlaying: true,
      played: { waiting: { kind: 'outcome', method: 'prompt' } },
    })
    await call.answer(press('1'))
    const { events, played } = call.store.getState()
    expect(played?.waiting).toMatchObject({ kind: 'outcome', method: 'connect' })
    expect(conversationOf(events).map(({ text }) => text)).toEqual([
      'The call is answered',
      'Press 1 for sales. Press 2 for support.',
      'Presses 1',
      'Goes on in “sales”',
      'Connecting you to sales.',
    ])
  })

  it('goes back to where it last waited, and another answer leads elsewhere', async () => {
    const call = callSession({ player })
    await call.start(menu)
    const first = call.store.getState()
    await call.answer(press('1'))
    call.back()
    expect(call.store.getState()).toMatchObject({
      events: first.events,
      played: first.played,
      isPlaying: true,
      hasBefore: false,
    })
    await call.answer(press('2'))
    expect(conversationOf(call.store.getState().events).at(-1)?.text).toBe(
      'Connecting you to support.',
    )
    call.back()
    call.back()
    expect(call.store.getState().events).toBe(first.events)
  })

  it('can be kept as a scenario, without the answers that were taken back', async () => {
    const call = callSession({ player })
    expect(keptCall(call.store.getState())).toBeUndefined()
    await call.start(menu, { vars: { a: 1 } }, true)
    await call.step()
    await call.play()
    await call.answer(press('1'))
    call.back()
    await call.answer(press('2'))
    await call.answer({ kind: 'outcome', name: 'busy' })
    const kept = keptCall(call.store.getState())
    if (!kept) throw new Error('It has begun')
    const scenario = makeScenario('Support', readFlow(menu), kept)
    expect(scenario).toMatchObject({
      vars: { a: 1 },
      answers: [
        { at: 'main > prompt after menu', outcome: 'digits', given: { keys: '2' } },
        { at: 'support > connect', outcome: 'busy' },
      ],
      expect: { way: ['main > switch after menu > case "2"', 'support'], ends: 'hangup' },
    })
    const result = await playScenario(readFlow(menu), scenario, evaluate)
    expect(result.differences).toEqual([])
  })

  it('runs a step at a time when it is paused', async () => {
    const call = callSession({ player })
    await call.start(menu, {}, true)
    const places: unknown[] = []
    for (let times = 0; times < 3; times += 1) {
      places.push(call.store.getState().played?.waiting?.step.path.at(-1))
      await call.step()
    }
    expect(places).toEqual([0, 1, 2])
    expect(call.store.getState().played?.waiting).toMatchObject({ kind: 'outcome' })
    await call.answer(press('1'))
    expect(call.store.getState()).toMatchObject({
      isPlaying: false,
      played: { waiting: { kind: 'pause' } },
    })
    await call.play()
    expect(call.store.getState().played?.waiting).toMatchObject({ method: 'connect' })
  })

  it('stops at breakpoints, and goes on from there', async () => {
    const call = callSession({ player, isBreakpoint: ({ path }) => path.at(-1) === 3 })
    await call.start(menu)
    await call.answer(press('1'))
    expect(call.store.getState()).toMatchObject({
      isPlaying: false,
      played: { waiting: { kind: 'pause', step: { path: ['sections', 'main', 3] } } },
    })
    await call.play()
    expect(call.store.getState().played?.waiting).toMatchObject({ method: 'connect' })
  })

  it('asks whoever plays once per question where it needn’t stop in between', async () => {
    let asked = 0
    const counting: Player = {
      ...player,
      continue: (...given) => {
        asked += 1
        return player.continue(...given)
      },
    }
    const call = callSession({ player: counting, hasBreakpoints: () => false })
    await call.start(menu)
    await call.answer(press('1'))
    expect(call.store.getState().played?.waiting).toMatchObject({ method: 'connect' })
    expect(asked).toBe(1)
    call.back()
    call.pause()
    await call.answer(press('1'))
    expect(call.store.getState().played?.waiting).toMatchObject({ kind: 'pause' })
  })

  it('takes the time that it would, four times faster, or none', async () => {
    const waited: number[] = []
    const pass = async (milliseconds: number) => void waited.push(milliseconds)
    const call = callSession({ player, pass })
    const flow = 'sections:\n  main:\n    - play: { url: "silence:4" }\n    - hangup: {}\n'
    await call.start(flow)
    expect(waited).toEqual([])
    call.setSpeed(4)
    await call.start(flow)
    call.setSpeed(1)
    await call.start(flow)
    expect(waited).toEqual([1000, 4000])
  })

  it('goes on at once when it is to be instant meanwhile, and stops when it is paused', async () => {
    const call = callSession({ player })
    call.setSpeed(1)
    const flow = 'sections:\n  main:\n    - play: { url: "silence:4000" }\n    - hangup: {}\n'
    const begun = call.start(flow)
    await expect.poll(() => call.store.getState().events.length).toBeGreaterThan(0)
    call.setSpeed('instant')
    await begun
    expect(call.store.getState().played?.run.ended).toBe('hangup')

    call.setSpeed(1)
    const again = call.start(flow)
    await expect.poll(() => call.store.getState().events.length).toBeGreaterThan(0)
    call.pause()
    await again
    expect(call.store.getState().played?.waiting).toMatchObject({ kind: 'pause' })
  })

  it('can be hung up while a step takes its time, and nothing comes after that', async () => {
    const call = callSession({ player })
    call.setSpeed(1)
    const flow = 'sections:\n  main:\n    - play: { url: "silence:4000" }\n    - play: say:Late\n'
    const begun = call.start(flow)
    await expect.poll(() => call.store.getState().events.length).toBeGreaterThan(0)
    await call.answer({ kind: 'hangup' })
    await begun
    const { events, played } = call.store.getState()
    expect(played?.run.ended).toBe('caller')
    expect(conversationOf(events).map(({ text }) => text)).not.toContain('Late')
  })

  it('keeps what was played when something breaks, and says what', async () => {
    let isBroken = false
    const call = callSession({
      player: {
        ...player,
        continue: (...asked) =>
          isBroken ? Promise.reject(new Error('broken')) : player.continue(...asked),
      },
    })
    await call.start(menu)
    const { events } = call.store.getState()
    isBroken = true
    await call.answer(press('1'))
    expect(call.store.getState()).toMatchObject({
      events,
      isBusy: false,
      failed: new Error('broken'),
    })
    isBroken = false
    call.back()
    await call.answer(press('1'))
    expect(call.store.getState().failed).toBeUndefined()
  })
})

describe('an answer that is given while one to the same question is under way', () => {
  const start = async () => {
    const call = callSession({ player })
    await call.start(menu)
    return call
  }

  it('is none: a key that is pressed twice counts once, and one step back leads to the question', async () => {
    const call = await start()
    await Promise.all([call.answer(press('1')), call.answer(press('2')), call.answer(press('1'))])
    const { answers, events } = call.store.getState()
    expect(answers.map(({ answer }) => answer)).toEqual([press('1')])
    expect(conversationOf(events).at(-1)?.text).toBe('Connecting you to sales.')
    call.back()
    expect(call.store.getState()).toMatchObject({ hasBefore: false, answers: [] })
  })

  it('stands in its place where somebody hangs up', async () => {
    const call = await start()
    await Promise.all([call.answer(press('1')), call.answer({ kind: 'hangup' })])
    const { answers, played } = call.store.getState()
    expect(played?.waiting).toBeUndefined()
    expect(answers.map(({ answer }) => answer)).toEqual([{ kind: 'hangup' }])
  })

  it('counts once, too, where steps are taken one by one', async () => {
    const call = callSession({ player })
    await call.start(menu, {}, true)
    await Promise.all([call.step(), call.step()])
    expect(call.store.getState().played?.run.steps).toBe(1)
    call.back()
    expect(call.store.getState().hasBefore).toBe(false)
  })
})

describe('what is shown of a call', () => {
  it('marks where it is and every step that was run', async () => {
    const flow = readFlow(menu)
    const call = callSession({ player })
    await call.start(menu)
    const { running, taken } = marksOf(flow, call.store.getState())
    expect(methodsOf(flow, running === undefined ? [] : [running])).toEqual(['prompt'])
    expect(methodsOf(flow, taken)).toEqual(['answer', 'label', 'prompt'])
  })

  it('marks what runs in the background as long as it does', async () => {
    const text = `sections:
  main:
    - stream: { url: wss://example.com/a, control_id: a }
    - stop_stream: { control_id: a }
    - prompt: { play: 'say:Hello' }
`
    const flow = readFlow(text)
    const call = callSession({ player, isBreakpoint: ({ path }) => path.at(-1) === 1 })
    await call.start(text)
    await call.answer({ kind: 'outcome', name: 'success' })
    expect(methodsOf(flow, marksOf(flow, call.store.getState()).live)).toEqual(['stream'])
    await call.play()
    expect([...marksOf(flow, call.store.getState()).live]).toEqual([])
  })

  it('lists variables by scope, what has just changed, and nothing secret', async () => {
    const call = callSession({ player })
    await call.start(menu, { vars: { api_token: 'abc', old: 1 } })
    await call.answer(press('1'))
    const { events, known, played } = call.store.getState()
    if (!played) throw new Error('not played')
    const [vars, ...others] = variablesOf(played.run, events.slice(known))
    const shown = vars?.rows.map(({ name, value, isChanged }) => [name, value, isChanged])
    expect(shown).toContainEqual(['prompt_value', '1', true])
    expect(shown).toContainEqual(['old', '1', false])
    expect(shown).toContainEqual(['api_token', '••••', false])
    expect(others.map(({ scope }) => scope)).toEqual(['call'])
  })

  it('lists what would be sent, without secrets', async () => {
    const call = callSession({ player })
    await call.start(
      'sections:\n  main:\n    - request: { url: "https://a:secret@example.com/x", method: POST, body: { a: 1 } }\n',
    )
    const [sent] = sentOf(call.store.getState().events)
    expect(sent).toMatchObject({ title: 'Request, POST', body: '{\n  "a": 1\n}' })
    expect(sent?.to).not.toContain('secret')
  })

  it('tells times as minutes and seconds', () => {
    expect([0, 7_400, 61_000].map(timeWords)).toEqual(['0:00', '0:07', '1:01'])
  })
})
