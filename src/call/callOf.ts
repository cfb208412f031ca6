import { calling } from '../document/calling.ts'
import { perDocument } from '../document/perDocument.ts'
import type { WirelineDocument } from '../document/types.ts'
import { type CallPlayer, callPlayer } from '../player/callPlayer.ts'
import type { CallOptions } from '../simulation/types.ts'
import { type Flow, stepById } from '../swml/index.ts'
import { type CallSession, callSession } from './callSession.ts'
import { marksOf } from './marks.ts'
import { stepOf } from './stepOf.ts'

/** The call through a document’s flow. */
export type DocumentCall = CallSession & {
  /** Begins anew, with the flow as it is now; at a step by its id, where one is given. */
  restart: (at?: number, isPaused?: boolean) => Promise<void>
  /** Begins anew, with what is given, whatever calls begin with otherwise. */
  restartWith: (options: CallOptions) => Promise<void>
  /** The flow that the call goes through, as it was when it began. */
  flow: () => Flow | undefined
}

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
  let flow: Flow | undefined
  const session = callSession({
    player: {
      start: (text, options) => playing().start(text, options),
      continue: (run, answer) => playing().continue(run, answer),
    },
    hasBreakpoints: () => marks.getState().breakpoints.size > 0,
    isBreakpoint: (place) => {
      const id = stepOf(flow, place)?.id
      return id !== undefined && marks.getState().breakpoints.has(id)
    },
  })
  session.store.subscribe((state) => {
    marks.setState({ marks: flow && state.text !== undefined ? marksOf(flow, state) : undefined })
  })
  const begin = () => {
    const state = document.store.getState()
    // Of a text that can’t be read there is no flow; that of another text would lead astray.
    flow = state.flow.text === state.text ? state.flow : undefined
    marks.setState({ stop: session.clear, startAt: undefined })
    return state.text
  }
  return {
    ...session,
    flow: () => flow,
    restart: (at, isPaused) => {
      const text = begin()
      const step = at === undefined || !flow ? undefined : stepById(flow, at)
      return session.start(text, step ? { at: step.path } : {}, isPaused)
    },
    restartWith: (options) => session.start(begin(), options),
  }
}
