import { useEffect, useState } from 'react'
import type { Command } from '../commands/types.ts'
import { loadChecks } from '../document/lateChecks.ts'
import { afterPaint } from '../ui/afterPaint.ts'
import { noteFault } from '../ui/faults.ts'
import { loadPart } from '../ui/loadPart.ts'
import { Missing } from '../ui/Missing.tsx'
import { acceptDroppedFiles } from './drop.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { takeEarlyPaste } from './earlyPaste.ts'
import { StaleBanner, StorageNotices } from './rooms.ts'
import { Shell } from './Shell.tsx'
import { type Session, startSession } from './startSession.ts'
import { StorageContext } from './storageContext.ts'
import { followTheme } from './theme.ts'

/** The whole app: opens what this device keeps, then shows it. */
export function App() {
  const [session, setSession] = useState<Session | 'broken' | undefined>(undefined)
  const [commands, setCommands] = useState<readonly Command[]>([])

  useEffect(() => {
    let here = true
    let ended: (() => void) | undefined
    const started = (opened: Session) => {
      if (!here) return opened.end()
      ended = opened.end
      setSession(opened)
    }
    void startSession().then(started, (error: unknown) => {
      noteFault('start', error)
      setSession('broken')
    })
    const stopTheme = followTheme()
    return () => {
      here = false
      ended?.()
      stopTheme()
    }
  }, [])

  useEffect(() => {
    if (session === undefined || session === 'broken') return
    const { context } = session
    const stopEarly = takeEarlyPaste(context)
    const stops: (() => void)[] = [acceptDroppedFiles(context), stopEarly]
    let here = true
    // The canvas first; what finds mistakes and takes keys follows before anyone can have pressed one.
    const later = afterPaint(() => {
      StaleBanner.load().catch(() => undefined)
      StorageNotices.load().catch(() => undefined)
      void loadChecks().then(() => context.document.warm?.())
      loadPart(
        () => import('./print/attachPrint.tsx'),
        ({ attachPrint }) => {
          if (here) stops.push(attachPrint(context.document))
        },
      )
      import('./attachDevice.ts').then(
        ({ attachDevice }) => here && stops.push(attachDevice(session)),
        (error) => noteFault('loading', error),
      )
      loadPart(
        () => Promise.all([import('./attachCommands.ts'), import('../commands/index.ts')]),
        ([{ attachCommands }, registry]) => {
          if (!here) return
          stopEarly()
          stops.push(attachCommands(context))
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
  if (session === 'broken') return <Missing />
  return (
    <ErrorBoundary document={session.context.document} ports={session.ports} what="Wireline" isPage>
      <StorageContext value={session.storage}>
        <Shell context={session.context} ports={session.ports} commands={commands} />
      </StorageContext>
    </ErrorBoundary>
  )
}
