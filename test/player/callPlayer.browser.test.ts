import { afterEach, describe, expect, it } from 'vitest'
import { recordedOf } from '../../src/call/recording.ts'
import { type CallPlayer, callPlayer } from '../../src/player/callPlayer.ts'
import type { Played } from '../../src/simulation/types.ts'

const flow = (expression: string) => `sections:
  main:
    - set: { a: '\${${expression}}' }
    - prompt: { play: 'say:Press 1' }
    - set: { b: '\${vars.a * 2}' }
`

/** A native search that takes minutes, which QuickJS can't be stopped within. */
const endless = '"a".repeat(4e6).indexOf("a".repeat(2e6) + "b")'

const players: CallPlayer[] = []
const player = (...args: Parameters<typeof callPlayer>) => {
  const made = callPlayer(...args)
  players.push(made)
  return made
}

afterEach(() => {
  for (const each of players.splice(0)) each.dispose()
})

const wait = { first: 20_000, later: 1_000 }

describe('playing in a worker', () => {
  it('runs the JavaScript and goes on until something else is waited for', async () => {
    const calls = player()
    const begun = await calls.start(flow('(20 + 1)'))
    expect(begun.run.vars).toMatchObject({ a: 21 })
    expect(begun.waiting).toMatchObject({ kind: 'outcome', method: 'prompt' })
    const ended = await calls.continue(begun.run, hungUp)
    expect(ended.run.ended).toBe('caller')
  })

  it('plays a call anew through another text, up to what has changed', async () => {
    const calls = player()
    const begun = await calls.start(flow('(20 + 1)'))
    const recorded = recordedOf({ played: begun, events: begun.events }, [])
    const same = await calls.replay(`${flow('(20 + 1)')}    - hangup: {}\n`, {}, recorded)
    expect(same).toMatchObject({ changed: undefined, events: begun.events })
    const other = await calls.replay(flow('(20 + 2)'), {}, recorded)
    expect(other).toMatchObject({ changed: { was: 'set' }, events: [] })
    expect(other.played.waiting).toMatchObject({ kind: 'pause' })
  })

  it('says that it doesn’t answer where JavaScript can’t be stopped, and plays the next in a new worker', async () => {
    const calls = player(undefined, wait)
    const begun = await calls.start(flow('(1)'))
    const page = ticking()
    await expect(calls.start(flow(endless))).rejects.toThrow(
      'The worker that plays the call doesn’t',
    )
    // The page itself went on all the time.
    expect(page()).toBeGreaterThan(5)
    const ended: Played = await calls.continue(begun.run, hungUp)
    expect(ended.run.ended).toBe('caller')
    expect((await calls.start(flow('(2)'))).run.vars).toMatchObject({ a: 2 })
  })

  it('stops loops by itself, as an error of the step', async () => {
    const begun = await player().start(
      flow('[1].map((one) => /(a+)+$/.test("a".repeat(40) + "!"))'),
    )
    expect(begun.waiting).toMatchObject({ kind: 'error', code: 'relay_script_js_eval_error' })
  })

  it('says so where the worker breaks', async () => {
    const broken = () =>
      new Worker(URL.createObjectURL(new Blob(['self.onmessage = () => { throw new Error("x") }'])))
    await expect(player(broken).start(flow('(1)'))).rejects.toThrow(
      'The worker that plays the call',
    )
  })
})

const hungUp = { kind: 'hangup' } as const

/** How often the page had time for something since. */
function ticking(): () => number {
  let times = 0
  const timer = setInterval(() => {
    times += 1
  }, 100)
  return () => {
    clearInterval(timer)
    return times
  }
}
