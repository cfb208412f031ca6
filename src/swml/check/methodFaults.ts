import { bodyValue } from '../methods/bodyValue.ts'
import { ownDefinitions } from '../methods/index.ts'
import type { Plain } from '../types.ts'
import { failedCheck } from './failedCheck.ts'
import type { Finding } from './rule.ts'

/** Which of its method's own functions break on this value. What they answer is left out; nothing depends on it. */
export function methodFaults(method: string, value: Plain | undefined): Finding[] {
  const own = ownDefinitions.get(method)
  if (!own) return []
  const body = bodyValue(own, value)
  const asked: Record<string, () => unknown> = {
    summary: () => own.summary(body),
    branches: () => own.branches?.(value),
    control: () => own.control?.(body),
    lifetime: () => own.lifetime?.(body),
    asks: () => own.asks?.(body),
    setsNamed: () => own.setsNamed?.(value),
  }
  return Object.entries(asked).flatMap(([name, ask]) => {
    try {
      ask()
      return []
    } catch (error) {
      return [failedCheck(`${name} of ${method}`, error)]
    }
  })
}
