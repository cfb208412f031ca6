import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Command, CommandContext } from '../commands/types.ts'
import { blankFlow } from '../document/blankFlow.ts'
import { createDocument } from '../document/createDocument.ts'
import { useDocument } from '../document/hooks.ts'
import { loadChecks } from '../document/lateChecks.ts'
import type { WirelineDocument } from '../document/types.ts'
import { afterPaint } from '../ui/afterPaint.ts'
import { noteFault } from '../ui/faults.ts'
import { loadPart } from '../ui/loadPart.ts'
import { Missing } from '../ui/Missing.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { useLatePart } from '../ui/useLatePart.ts'
import { acceptDroppedFiles } from './drop.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { takeEarlyPaste } from './earlyPaste.ts'
import type { FilesHost } from './files/filesHost.ts'
import { Messages } from './Messages.tsx'
import { StaleBanner, StorageNotices } from './rooms.ts'
import { Shell } from './Shell.tsx'
import { type Session, startSession } from './startSession.ts'
import { StorageContext } from './storageContext.ts'
import { followTheme } from './theme.ts'
import { useKeptVersions } from './versions/useKeptVersions.ts'

const Home = onDemand(() => import('./home/Home.tsx'))

/** The whole app: opens what this device keeps, then shows it. */
export function App() {
  const [session, setSession] = useState<Session | 'broken' | undefined>(undefined)

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

  if (session === undefined) return null
  if (session === 'broken') return <Missing />
  return <Pages session={session} />
}

/** The flow that is open, or the view of all. */
function Pages({ session }: { session: Session }) {
  const { workspace, ports, files } = session
  const flow = useStore(workspace.store, (state) => state.flow)
  const document = flow?.document ?? noFlow()
  const context = useMemo(() => ({ document, ports }), [document, ports])
  const commands = useCommands(session)
  useFollowed(context)
  useFile(files, flow?.document)
  useKeptVersions(flow, workspace.device)
  const name = useDocument(document, (state) => state.name)
  useEffect(() => {
    window.document.title = flow === undefined ? 'Wireline' : `${name} – Wireline`
  }, [flow, name])
  const [first] = useState(flow)
  const [last, setLast] = useState(flow)
  if (flow !== undefined && flow !== last) setLast(flow)
  useEffect(() => {
    // Who goes to another flow means to work there.
    if (flow !== undefined && flow !== first) ports.panes.focus('canvas')
  }, [flow, first, ports])
  return (
    <>
      <ErrorBoundary key={flow?.key} document={document} ports={ports} what="Wireline" isPage>
        <StorageContext value={workspace.device}>
          {flow === undefined ? (
            <Home library={workspace.library} context={context} from={last?.keeper.target.id} />
          ) : (
            <Shell context={context} ports={ports} commands={commands} />
          )}
        </StorageContext>
      </ErrorBoundary>
      <Messages place={flow?.key} />
    </>
  )
}

const loadFiles = () => import('./files/filesWork.ts')

/** Has the work with files ready before it is asked for, and keeps the flow that is shown and its file together. */
function useFile(files: FilesHost, document: WirelineDocument | undefined): void {
  const start = useMemo(
    () =>
      ({ followShown }: typeof import('./files/filesWork.ts')) =>
        document ? followShown(files) : () => {},
    [files, document],
  )
  useLatePart(loadFiles, start)
}

/** The registry, once it is loaded, and everything outside the panes that it answers to. */
function useCommands(session: Session): readonly Command[] {
  const [commands, setCommands] = useState<readonly Command[]>([])
  useEffect(() => {
    const { workspace, ports } = session
    const shown = () => workspace.store.getState().flow?.document ?? noFlow()
    const context = () => ({ document: shown(), ports })
    const stopEarly = takeEarlyPaste(context)
    const stops: (() => void)[] = [acceptDroppedFiles(context), stopEarly]
    let here = true
    // The canvas first; what takes keys follows before anyone can have pressed one.
    const later = afterPaint(() => {
      StaleBanner.load().catch(() => undefined)
      StorageNotices.load().catch(() => undefined)
      loadPart(
        () => import('./print/attachPrint.tsx'),
        ({ attachPrint }) => {
          if (here) stops.push(attachPrint(shown))
        },
      )
      import('./attachDevice.ts').then(
        ({ attachDevice }) => here && stops.push(attachDevice(session, context)),
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
  return commands
}

const loadAnnouncing = () => import('./announceFaults.ts')

/** What each flow that is shown needs beside the panes: its checks, after the canvas, and who says that they broke. */
function useFollowed(context: CommandContext): void {
  useEffect(
    () => afterPaint(() => void loadChecks().then(() => context.document.warm?.())),
    [context],
  )
  const start = useCallback(
    ({ announceFaults }: typeof import('./announceFaults.ts')) => announceFaults(context),
    [context],
  )
  useLatePart(loadAnnouncing, start)
}

let none: WirelineDocument | undefined

/** What commands get that work without a flow. */
function noFlow(): WirelineDocument {
  none ??= createDocument(blankFlow)
  return none
}
