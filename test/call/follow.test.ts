import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callSession } from '../../src/call/callSession.ts'
import type { CallState } from '../../src/call/callState.ts'
import type { Answer, StepPlace } from '../../src/simulation/index.ts'
import { allSteps, type Path, readFlow, startsWith, stepAt } from '../../src/swml/index.ts'
import { answerTo, sections } from '../simulation/arbitrary.ts'
import { press } from '../simulation/calls.ts'
import { player } from './player.ts'

const text = (...steps: string[]) =>
  `sections:\n  main:\n${steps.map((step) => `    - ${step}\n`).join('')}`

const menu = [
  'answer: {}',
  'play: "say:Hello"',
  'prompt: { play: "say:Press 1 or 2" }',
  'switch: { variable: prompt_value, case: { "1": [{ play: "say:One" }], "2": [{ play: "say:Two" }] } }',
  'request: { url: "https://example.com/", method: GET }',
  'hangup: {}',
]

/** The menu with one of its steps written otherwise, or left out. */
const edited = (at: number, ...steps: string[]) => text(...menu.toSpliced(at, 1, ...steps))

async function atRequest(isPaused = false) {
  const call = callSession({ player })
  await call.start(text(...menu), {}, isPaused)
  if (isPaused) return call
  await call.answer(press('1'))
  return call
}

const said = ({ events }: CallState) =>
  events.flatMap((event) => (event.kind === 'heard' ? [event.sound.slice(4)] : []))

describe('a call through a flow that is edited', () => {
  it('goes on through the new text where nothing that was run has changed', async () => {
    const call = await atRequest()
    const before = call.store.getState()
    const other = menu.toSpliced(3, 1, (menu[3] ?? '').replace('say:Two', 'say:Second'))
    await call.follow(text(...other, 'play: "say:Unheard"'))
    const { events, played, changed, text: own, isPlaying } = call.store.getState()
    expect(changed).toBeUndefined()
    expect(isPlaying).toBe(true)
    expect(own).toContain('say:Second')
    expect(events).toEqual(before.events)
    expect(played?.waiting).toEqual(before.played?.waiting)
    // Back, another key leads through what is written now.
    call.back()
    await call.answer(press('2'))
    expect(said(call.store.getState())).toEqual(['Hello', 'Press 1 or 2', 'Second'])
  })

  it('is back at the first step that was run and is another now, and waits there', async () => {
    const call = await atRequest()
    await call.follow(edited(1, 'play: "say:Good morning"'))
    const { played, changed, isPlaying } = call.store.getState()
    expect(played?.waiting).toMatchObject({
      kind: 'pause',
      step: { path: ['sections', 'main', 1] },
    })
    expect(changed).toEqual({ was: 'play' })
    expect(isPlaying).toBe(false)
    expect(said(call.store.getState())).toEqual([])
    await call.play()
    expect(said(call.store.getState())).toEqual(['Good morning', 'Press 1 or 2'])
    expect(call.store.getState().changed).toBeUndefined()
  })

  it('keeps what was done before the place of the change', async () => {
    const call = await atRequest()
    await call.follow(edited(4, 'request: { url: "https://example.com/2", method: GET }'))
    expect(said(call.store.getState())).toEqual(['Hello', 'Press 1 or 2', 'One'])
    expect(call.store.getState()).toMatchObject({
      changed: { was: 'request' },
      hasBefore: true,
      played: { waiting: { kind: 'pause' } },
    })
    call.back()
    expect(call.store.getState().played?.waiting).toMatchObject({ method: 'prompt' })
  })

  it('has everything again when the edit is taken back', async () => {
    const call = await atRequest()
    const before = call.store.getState()
    await call.follow(edited(1))
    expect(call.store.getState().changed).toEqual({ was: 'play' })
    await call.follow(text(...menu))
    expect(call.store.getState()).toEqual(before)
  })

  it('says so where it would have ended by now, and where it would go on', async () => {
    const call = await atRequest(true)
    await call.step()
    await call.follow(text('answer: {}'))
    expect(call.store.getState()).toMatchObject({ changed: {}, played: { run: { ended: 'end' } } })
    const other = callSession({ player })
    await other.start(text('answer: {}'))
    await other.follow(text('answer: {}', 'play: "say:More"'))
    expect(other.store.getState()).toMatchObject({
      changed: {},
      played: { waiting: { kind: 'pause' } },
    })
  })

  it('is back before a step that says the same and goes otherwise now', async () => {
    const call = callSession({ player })
    await call.start(text('answer: {}', 'goto: { label: end }', 'play: "say:On"'))
    expect(call.store.getState().played?.waiting).toMatchObject({ kind: 'error' })
    await call.follow(text('answer: {}', 'goto: { label: end }', 'play: "say:On"', 'label: end'))
    expect(call.store.getState()).toMatchObject({
      changed: { was: 'goto' },
      played: { waiting: { kind: 'pause', step: { path: ['sections', 'main', 1] } } },
    })
  })

  it('keeps variables that were set by hand', async () => {
    const call = await atRequest(true)
    await call.answer({ kind: 'set', scope: 'vars', name: 'who', value: 'Ann' })
    await call.step()
    await call.follow(text(...menu, 'play: "say:More"'))
    expect(call.store.getState().played?.run.vars).toEqual({ who: 'Ann' })
    expect(call.store.getState().hasBefore).toBe(true)
  })

  it('goes on playing where it was on its way', async () => {
    const call = callSession({ player, pass: (_, signal) => aborted(signal) })
    call.setSpeed(1)
    const begun = call.start(text(...menu))
    await expect.poll(() => said(call.store.getState())).toEqual(['Hello'])
    const followed = call.follow(text(...menu, 'play: "say:More"'))
    await expect.poll(() => call.store.getState().text).toContain('More')
    call.setSpeed('instant')
    await Promise.all([begun, followed])
    expect(call.store.getState()).toMatchObject({
      isBusy: false,
      played: { waiting: { method: 'prompt' } },
    })
  })
})

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))

/** A call with random answers, some steps and variables set by hand. */
async function randomCall(written: string, numbers: readonly number[], isPaused: boolean) {
  const call = callSession({ player, hasBreakpoints: () => false })
  await call.start(written, {}, isPaused)
  for (const number of numbers) {
    const waiting = call.store.getState().played?.waiting
    if (!waiting) break
    const set: Answer = { kind: 'set', scope: 'vars', name: 'x', value: number }
    if (number % 5 === 1) await call.answer(set)
    else if (waiting.kind === 'pause' && number % 4 === 0) await call.play()
    else await call.answer(answerTo(waiting, number))
  }
  return call
}

/** All that is kept of a call, back to its beginning; without its text. */
function history(call: ReturnType<typeof callSession>) {
  const all: unknown[] = []
  for (;;) {
    const { events, known, played, hasBefore } = call.store.getState()
    const { documents, pauseEach, ...run } = played?.run ?? {}
    all.push({ events, known, run, waiting: played?.waiting })
    if (!hasBefore) return all
    call.back()
  }
}

const runs = Number(process.env.RUNS ?? (process.env.LONG ? 2_000 : 60))
const choices = fc.array(fc.nat(1000), { maxLength: 25 })
const written = (all: unknown) => JSON.stringify({ sections: all })

describe('any call through any flow', () => {
  it('keeps all of it where what was run says the same, whatever else is edited', async () => {
    await fc.assert(
      fc.asyncProperty(
        sections,
        choices,
        fc.boolean(),
        fc.nat(),
        async (all, numbers, p, which) => {
          const before = written(all)
          const call = await randomCall(before, numbers, p)
          const run = call.store.getState().events.flatMap(({ step }) => (step ? [step] : []))
          const same = await randomCall(before, numbers, p)
          await call.follow(withOther(before, run, which))
          expect(call.store.getState().changed).toBeUndefined()
          expect(history(call)).toEqual(history(same))
        },
      ),
      { numRuns: runs },
    )
  })

  it('keeps the beginning of it whatever is edited, and has all of it again when that is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(
        sections,
        sections,
        choices,
        fc.boolean(),
        async (all, others, numbers, p) => {
          const before = written(all)
          const call = await randomCall(before, numbers, p)
          const same = await randomCall(before, numbers, p)
          const { main: own = [] } = all
          const main = [...own.slice(0, Math.ceil(own.length / 2)), ...(others.main ?? [])]
          await call.follow(written({ ...all, main }))
          const { events, played, changed } = call.store.getState()
          if (changed && played?.waiting?.kind === 'pause') {
            const kinds = (some: readonly { kind: string }[]) => some.map(({ kind }) => kind)
            const whole = kinds(same.store.getState().events)
            expect(whole.slice(0, events.length)).toEqual(kinds(events))
          }
          await call.follow(before)
          expect(call.store.getState().changed).toBeUndefined()
          expect(history(call)).toEqual(history(same))
        },
      ),
      { numRuns: runs },
    )
  })
})

/** The flow with one step that wasn’t run, and holds none that was, written otherwise; else laid out otherwise. */
function withOther(before: string, run: readonly StepPlace[], which: number): string {
  const flow = readFlow(before)
  const places = run.filter(({ document }) => document === 0)
  const free = allSteps(flow).filter(
    ({ path }) => !places.some((place) => startsWith(place.path, path)),
  )
  const step = free[which % Math.max(1, free.length)]
  const whole = JSON.parse(before)
  if (step && stepAt(flow, step.path)) put(whole, step.path, { play: { url: 'say:Edited' } })
  return JSON.stringify(whole, null, 2)
}

// biome-ignore lint/suspicious/noExplicitAny: any data
function put(at: any, path: Path, value: unknown): void {
  const [key = '', ...rest] = path
  if (rest.length === 0) at[key] = value
  else put(at[key], rest, value)
}
