import { stopAll } from './background.ts'
import { forGood, runElsewhere } from './callThrough.ts'
import {
  type Asking,
  type Call,
  HungUp,
  type List,
  Returned,
  Skipped,
  Transferred,
} from './referenceCall.ts'

/** The steps of a person called, on a leg of their own. False: they hang up. */
export function* runConfirm(
  call: Call,
  steps: List | string,
  to: string,
  from: List,
): Asking<boolean> {
  const { vars, params, call: caller, isAnswered, depth, section } = call
  call.leg += 1
  Object.assign(call, { vars: {}, params: {}, isAnswered: true })
  const called = { to, direction: 'outbound', call_id: 'call-b', call_state: 'answered' }
  call.call = { ...caller, ...called }
  let isTaken = true
  try {
    if (typeof steps !== 'string') yield* forGood(call, steps)
    else yield* confirmElsewhere(call, steps, from)
  } catch (thrown) {
    if (thrown instanceof HungUp) isTaken = false
    else if (!(thrown instanceof Returned || thrown instanceof Skipped)) throw thrown
  }
  stopAll(call, ({ leg }) => leg === call.leg)
  call.leg -= 1
  Object.assign(call, { vars, params, call: caller, isAnswered, depth, section })
  return isTaken
}

function* confirmElsewhere(call: Call, dest: string, from: List): Asking {
  try {
    yield* runElsewhere(call, dest, {}, from)
  } catch (thrown) {
    if (!(thrown instanceof Transferred)) throw thrown
    call.params = thrown.params
    yield* forGood(call, thrown.to)
  }
}
