import { createEvaluator } from '../javascript/evaluator.ts'
import { callOfScenario, findWays } from '../scenarios/index.ts'
import { type Flow, readFlow } from '../swml/index.ts'
import { evaluateWith } from './evaluateWith.ts'
import { runScenarios } from './runScenarios.ts'
import type { ScenarioAnswer, ScenarioQuestion, ScenarioRequest } from './scenarioMessages.ts'

const evaluate = evaluateWith(createEvaluator())

/** What is being done, by its kind: there is one of each, and the newest wins. */
const doing = new Map<'run' | 'find', AbortController>()

/** Milliseconds for which nothing else is listened to. */
const slice = 30
/** Milliseconds that looking for ways may take. */
const longest = 30_000

let last: Flow | undefined

const send = (answer: ScenarioAnswer) => self.postMessage(answer)

self.addEventListener('message', async ({ data }: MessageEvent<ScenarioRequest>) => {
  if (data.job === 'cancel') return doing.get(data.what)?.abort()
  const { id } = data
  try {
    send({ id, kind: 'working' })
    send({ id, ...(await answerTo(data, id)) })
  } catch (error) {
    send({ id, kind: 'failed', error })
  }
})

type Answered = ScenarioAnswer extends infer Each
  ? Each extends ScenarioAnswer
    ? Omit<Each, 'id'>
    : never
  : never

async function answerTo(
  question: Exclude<ScenarioQuestion, { job: 'cancel' }>,
  id: number,
): Promise<Answered> {
  const flow = flowOf(question.text)
  if (question.job === 'call') {
    const call = await callOfScenario(flow, question.scenario, evaluate)
    return { kind: 'call', call }
  }
  const signal = begin(question.job)
  const breathe = pauses()
  if (question.job === 'find') {
    const onProgress = async (
      progress: Extract<ScenarioAnswer, { kind: 'looking' }>['progress'],
    ) => {
      if (await breathe()) send({ id, kind: 'looking', progress })
    }
    const found = await findWays(flow, [question.reached], {
      evaluate,
      time: longest,
      signal,
      onProgress,
    })
    return { kind: 'found', found }
  }
  const goesOn = async (done: number) => {
    if (await breathe()) send({ id, kind: 'working', done })
    return !signal.aborted
  }
  const ran = await runScenarios(flow, question.scenarios, { evaluate, goesOn })
  return ran ? { kind: 'ran', ran } : { kind: 'cancelled' }
}

function flowOf(text: string): Flow {
  if (last?.text !== text) last = readFlow(text)
  return last
}

function begin(job: 'run' | 'find'): AbortSignal {
  doing.get(job)?.abort()
  const made = new AbortController()
  doing.set(job, made)
  return made.signal
}

/** Lets messages come in now and then; resolves to whether it was such a moment. */
function pauses(): () => Promise<boolean> {
  let before = performance.now()
  return async () => {
    if (performance.now() - before < slice) return false
    await new Promise((resolve) => setTimeout(resolve))
    before = performance.now()
    return true
  }
}
