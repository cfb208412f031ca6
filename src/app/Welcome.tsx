import { useState } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { isReading, isStale } from '../document/analysis.ts'
import { useDocument } from '../document/hooks.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { useAfterPaint } from '../ui/useAfterPaint.ts'

// Without it there is still the list of steps beside it.
const WelcomeCard = onDemand(() => import('./WelcomeCard.tsx'), { missed: () => {} })

/** Over the empty canvas of a first visit and of a new flow: the ways in. Goes away with the first step. */
export function Welcome({ context }: { context: CommandContext }) {
  const untouched = useDocument(
    context.document,
    (state) =>
      !isStale(state) &&
      !isReading(state) &&
      state.revision === 0 &&
      state.flow.sections.every((section) => section.notation === 'empty'),
  )
  const [left, setLeft] = useState(false)
  const painted = useAfterPaint()
  if (!untouched || left || !painted) return null
  return <WelcomeCard context={context} onLeave={() => setLeft(true)} />
}
