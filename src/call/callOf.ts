import { createStore, type StoreApi } from 'zustand/vanilla'
import { isStale } from '../document/analysis.ts'
import { calling } from '../document/calling.ts'
import { perDocument } from '../document/perDocument.ts'
import type { WirelineDocument } from '../document/types.ts'
import { type CallPlayer, callPlayer } from '../player/callPlayer.ts'
import type { CallOptions } from '../simulation/types.ts'
import { type Flow, type Step, stepAt, stepById } from '../swml/index.ts'
import { type Beginning, readBeginning, usualBeginning } from './beginning.ts'
import { type CallSession, callSession } from './callSession.ts'
import { marksOf } from './marks.ts'
import { stepOf } from './stepOf.ts'

/** The call through a document’s flow. */
export type DocumentCall = CallSession & {
  /** Begins anew, with the flow as it is now; at a step by its id, where one is given. */
  restart: (at?: number, isPaused?: boolean) => Promise<void>
  /** Begins anew, with what is given, whatever calls begin with otherwise. */
  restartWith: (options: CallOptions) => Promise<void>
  /** The flow that the call goes through: the document’s, or what that was before it was edited. */
  flow: () => Flow | undefined
  /** Kept while the page is open. */
  about: StoreApi<AboutCall>
}

/** What is known of calls through a flow beside how they stand. */
export type AboutCall = {
  /** What they begin with. */
  beginning: Beginning
  /** The id of the step that this one began at; the flow’s first unless there is one. */
  startedAt: number | undefined
  /**
   * Why the call goes through the flow as it was: the text can’t be read now, the step that it began at is gone, or what
   * plays it broke. Undefined where it goes through the flow as it is, or will in a moment.
   */
  left: 'unread' | 'gone' | 'failed' | undefined
}

/** Milliseconds without an edit, after which a call follows what was edited. */
const pause = 250

let player: CallPlayer | undefined
// One worker for all calls, started with the first.
const playing = () => {
  player ??= callPlayer()
  return player
}

/** The call through a document’s flow: there is one, and it stays while other panes are looked at. */
export const callOf = perDocument(createCall)

function createCall(document: WirelineDocument): DocumentCall {
  const marks = calling(document)
  const about = createStore<AboutCall>(() => ({
    beginning: usualBeginning,
    startedAt: undefined,
    left: undefined,
  }))
  /** The one that the call goes through, and the one that it is about to. */
  let flows: readonly Flow[] = []
  let options: CallOptions = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const session = callSession({
    player: {
      start: (text, options) => playing().start(text, options),
      continue: (run, answer) => playing().continue(run, answer),
      replay: (text, options, recorded) => playing().replay(text, options, recorded),
    },
    hasBreakpoints: () => marks.getState().breakpoints.size > 0,
    isBreakpoint: (place) => {
      const id = stepOf(flowNow(), place)?.id
      return id !== undefined && marks.getState().breakpoints.has(id)
    },
  })
  const { store } = session
  const flowNow = () => flows.find((flow) => flow.text === store.getState().text)
  store.subscribe((state) => {
    const flow = flowNow()
    marks.setState({ marks: flow && state.text !== undefined ? marksOf(flow, state) : undefined })
  })
  const follow = async () => {
    const state = document.store.getState()
    const { text, flow } = state
    const { text: own } = store.getState()
    if (own === undefined || own === text) return about.setState({ left: undefined })
    if (flow.text !== text) return about.setState({ left: isStale(state) ? 'unread' : undefined })
    const { startedAt } = about.getState()
    const step = startedAt === undefined ? undefined : stepById(flow, startedAt)
    if (startedAt !== undefined && !step) return about.setState({ left: 'gone' })
    flows = [...flows.filter((one) => one.text === own), flow]
    const isDone = await session.follow(text, step ? { ...options, at: step.path } : options)
    about.setState({ left: isDone ? undefined : 'failed' })
  }
  const followNow = () => {
    clearTimeout(timer)
    timer = undefined
    return follow()
  }
  document.store.subscribe(({ text, flow }, before) => {
    if (text === before.text && flow === before.flow) return
    clearTimeout(timer)
    if (store.getState().text !== undefined) timer = setTimeout(followNow, pause)
  })
  /** Whoever goes on right behind an edit goes on through the flow as it is, unless the call is elsewhere then. */
  const behindEdits = async (goOn: () => Promise<void>) => {
    if (timer === undefined) return goOn()
    await followNow()
    if (!store.getState().changed) await goOn()
  }
  const isOwn = (flow: Flow) => flow.text === document.store.getState().text
  const begin = (given: CallOptions, step: Step | undefined, isPaused?: boolean) => {
    const { text, flow } = document.store.getState()
    options = given
    // Of a text that can’t be read there is no flow; that of another text would lead astray.
    flows = [flow]
    marks.setState({ stop: session.clear, startAt: undefined })
    about.setState({ startedAt: step?.id, left: undefined })
    return session.start(text, step ? { ...options, at: step.path } : options, isPaused)
  }
  return {
    ...session,
    answer: (answer) => behindEdits(() => session.answer(answer)),
    play: () => behindEdits(session.play),
    step: () => behindEdits(session.step),
    about,
    flow: flowNow,
    restart: (at, isPaused) => {
      const { flow } = document.store.getState()
      const step = at === undefined || !isOwn(flow) ? undefined : stepById(flow, at)
      const read = readBeginning(about.getState().beginning)
      return begin('options' in read ? read.options : {}, step, isPaused)
    },
    restartWith: ({ at, ...given }) => {
      const { flow } = document.store.getState()
      return begin(given, at && isOwn(flow) ? stepAt(flow, at) : undefined)
    },
  }
}
