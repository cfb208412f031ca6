import { useEffect, useState } from 'react'
import { attachCommands } from './attachCommands.ts'
import { acceptDroppedFiles } from './drop.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Shell } from './Shell.tsx'
import { type Session, startSession } from './startSession.ts'
import { StorageContext } from './storageContext.ts'
import { followTheme } from './theme.ts'

/** The whole app: opens what this device keeps, then shows it. */
export function App() {
  const [session, setSession] = useState<Session | undefined>(undefined)

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
    const stops = [attachCommands(session.context), acceptDroppedFiles(session.context)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session])

  if (session === undefined) return null
  return (
    <ErrorBoundary document={session.context.document} ports={session.ports}>
      <StorageContext value={session.storage}>
        <Shell context={session.context} ports={session.ports} />
      </StorageContext>
    </ErrorBoundary>
  )
}
