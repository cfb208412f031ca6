import { createEvaluator } from '../javascript/evaluator.ts'
import { continueCall, startCall } from '../simulation/index.ts'
import type { Played } from '../simulation/types.ts'
import { readFlow } from '../swml/index.ts'
import { evaluateWith } from './evaluateWith.ts'
import type { PlayAnswer, PlayQuestion, PlayRequest } from './messages.ts'
import { EndlessCall, type Means, playOn } from './playOn.ts'
import { type Replayed, replay } from './replay.ts'

const evaluate = evaluateWith(createEvaluator())

const send = (answer: PlayAnswer) => self.postMessage(answer)

self.addEventListener('message', async ({ data }: MessageEvent<PlayRequest>) => {
  const { id } = data
  const signs = signsOfLife(() => send({ id, kind: 'working' }))
  try {
    send({ id, ...(await answerTo(data, { continueCall, evaluate, onStep: signs.giveIfDue })) })
  } catch (error) {
    send(error instanceof EndlessCall ? { id, kind: 'endless' } : { id, kind: 'failed', error })
  }
  signs.stop()
})

type Given = { kind: 'played'; played: Played } | { kind: 'replayed'; replayed: Replayed }

async function answerTo(question: PlayQuestion, means: Means): Promise<Given> {
  if (question.job === 'replay') {
    const { text, options, recorded } = question
    return { kind: 'replayed', replayed: await replay(text, options, recorded, means) }
  }
  const begun =
    question.job === 'start'
      ? startCall(readFlow(question.text), question.options)
      : continueCall(question.run, question.answer)
  return { kind: 'played', played: await playOn(begun, means) }
}

/** One at once and then one each second: while it waits for QuickJS by itself, between expressions when asked. */
function signsOfLife(give: () => void): { giveIfDue: () => void; stop: () => void } {
  const second = 1_000
  let last = 0
  const giveIfDue = () => {
    const now = performance.now()
    if (last > 0 && now - last < second) return
    last = now
    give()
  }
  giveIfDue()
  const timer = setInterval(giveIfDue, second)
  return { giveIfDue, stop: () => clearInterval(timer) }
}
