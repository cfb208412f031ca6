import { useEffect, useState } from 'react'
import type { Command } from '../commands/types.ts'
import { loadChecks } from '../document/lateChecks.ts'
import { afterPaint } from '../ui/afterPaint.ts'
import { acceptDroppedFiles } from './drop.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Shell } from './Shell.tsx'
import { type Session, startSession } from './startSession.ts'
import { StorageContext } from './storageContext.ts'
import { followTheme } from './theme.ts'

/** The whole app: opens what this device keeps, then shows it. */
export function App() {
  const [session, setSession] = useState<Session | undefined>(undefined)
  const [commands, setCommands] = useState<readonly Command[]>([])

  useEffect(() => {
    let here = true
    let ended: (() => void) | undefined
    void startSession().then((started) => {
      if (!here) return started.end()
      ended = started.end
      setSession(started)
    })
    const stopTheme = followTheme()
    return () => {
      here = false
      ended?.()
      stopTheme()
    }
  }, [])

  useEffect(() => {
    if (session === undefined) return
    const stops = [acceptDroppedFiles(session.context)]
    let here = true
    // The canvas first; what finds mistakes and takes keys follows before anyone can have pressed one.
    const later = afterPaint(() => {
      void loadChecks().then(() => session.context.document.warm?.())
      void import('./print/attachPrint.tsx').then(({ attachPrint }) => {
        if (here) stops.push(attachPrint(session.context.document))
      })
      void Promise.all([import('./attachCommands.ts'), import('../commands/index.ts')]).then(
        ([{ attachCommands }, registry]) => {
          if (!here) return
          stops.push(attachCommands(session.context))
          setCommands(registry.commands)
        },
      )
    })
    stops.push(later)
    return () => {
      here = false
      for (const stop of stops) stop()
    }
  }, [session])

  if (session === undefined) return null
  return (
    <ErrorBoundary document={session.context.document} ports={session.ports}>
      <StorageContext value={session.storage}>
        <Shell context={session.context} ports={session.ports} commands={commands} />
      </StorageContext>
    </ErrorBoundary>
  )
}
