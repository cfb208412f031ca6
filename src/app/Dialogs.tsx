import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { CommandContext } from '../commands/types.ts'
import { createDebounced } from '../document/debounce.ts'
import { loadReloading } from '../ui/missingPart.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { BrokenPane } from './ErrorBoundary.tsx'
import { followScenarios } from './followScenarios.ts'
import { Toasts } from './lateToasts.ts'
import { StaleBanner } from './rooms.ts'
import { shell } from './shellStore.ts'

// One that doesn't come is told, and closed, so that it can be asked for again.
const closed = { missed: ({ onClose }: { onClose: () => void }) => onClose() }
const CommandPalette = onDemand(() => import('./CommandPalette.tsx'), closed)
const Compare = onDemand(() => import('./Compare.tsx'), closed)
const Export = onDemand(() => import('./Export.tsx'), closed)
const Sharing = onDemand(() => import('./Sharing.tsx'), closed)
const FilesDialog = onDemand(() => import('./files/FilesDialog.tsx'), closed)
const FindStep = onDemand(() => import('./FindStep.tsx'), closed)
const Shortcuts = onDemand(() => import('./Shortcuts.tsx'), closed)
const DeviceDialog = onDemand(() => import('./settings/DeviceDialog.tsx'), closed)
const Uncopied = onDemand(() => import('./Uncopied.tsx'), closed)
const Templates = onDemand(() => import('./Templates.tsx'), closed)
const Versions = onDemand(() => import('./versions/Versions.tsx'), closed)
const Question = onDemand(() => import('./Question.tsx'), closed)

/** After this many milliseconds of rest, what people type into at once is there before they ask for it. */
const rest = 1_000

/** Dialogs, each loaded when it is first needed. */
export default function Dialogs({ context }: { context: CommandContext }) {
  const dialog = useStore(shell, (state) => state.dialog)
  const uncopied = useStore(shell, (state) => state.uncopied)
  const question = useStore(shell, (state) => state.question)
  useEffect(() => {
    // Without a network it is asked for once more when it is opened.
    const ahead = createDebounced(
      () =>
        void Promise.allSettled([
          CommandPalette.load(),
          FindStep.load(),
          Export.load(),
          // What tells of a fault has to be there when the network isn't.
          Toasts.load(),
          StaleBanner.load(),
          BrokenPane.load(),
          import('./faultText.ts'),
          loadReloading(),
        ]),
      rest,
    )
    ahead.schedule()
    return ahead.cancel
  }, [])
  useEffect(() => followScenarios(context.document), [context.document])
  const close = () => shell.setState({ dialog: undefined })
  return (
    <>
      {dialog === 'command-palette' && <CommandPalette context={context} onClose={close} />}
      {dialog === 'find' && <FindStep context={context} onClose={close} />}
      {dialog === 'export' && <Export context={context} onClose={close} />}
      {(dialog === 'share' || dialog === 'shared') && (
        <Sharing dialog={dialog} context={context} onClose={close} />
      )}
      {dialog === 'files' && <FilesDialog onClose={close} />}
      {dialog === 'compare' && <Compare context={context} onClose={close} />}
      {dialog === 'versions' && <Versions context={context} onClose={close} />}
      {dialog === 'shortcuts' && <Shortcuts onClose={close} />}
      {dialog === 'templates' && <Templates context={context} onClose={close} />}
      {(dialog === 'settings' || dialog === 'erase') && (
        <DeviceDialog dialog={dialog} context={context} onClose={close} />
      )}
      {uncopied !== undefined && (
        <Uncopied {...uncopied} onClose={() => shell.setState({ uncopied: undefined })} />
      )}
      {question !== undefined && (
        <Question question={question} onClose={() => shell.setState({ question: undefined })} />
      )}
    </>
  )
}
