import type { Flow } from '../../swml/index.ts'
import { minimalEdit } from '../../text/minimalEdit.ts'
import type { DocumentLanguage } from '../language.ts'
import { livenessIn, stepIds } from '../liveness.ts'
import { checkEachStep } from '../problemIndex.ts'
import { parseOnly } from '../reader.ts'
import type { Answer, Request } from './messages.ts'

/**
 * What the worker does with a request. It keeps the last flow, so that a check after a small edit need not read the
 * whole text again.
 */
export function createAnswer(language: DocumentLanguage): (request: Request) => Answer {
  let last: Flow | undefined
  const flowOf = (text: string): Flow => {
    if (last?.text === text) return last
    const updated = last?.readable
      ? language.updateFlow(last, minimalEdit(last.text, text), text)
      : undefined
    last = updated ?? language.readFlow(text)
    return last
  }
  return ({ id, job, text }) => {
    try {
      if (job === 'liveness' || job === 'all-liveness') {
        const flow = flowOf(text)
        const liveness = livenessIn(flow, job === 'all-liveness')
        return { id, job: 'liveness', result: { ...liveness, ids: stepIds(flow) } }
      }
      if (job === 'flow') return { id, job, result: language.checkWholeFlow(flowOf(text)) }
      if (job === 'steps') return { id, job, result: checkEachStep(flowOf(text), language) }
      const result = parseOnly(text, language)
      last = result.flow
      return { id, job: 'read', result }
    } catch (error) {
      return { id, job: 'failed', error }
    }
  }
}
