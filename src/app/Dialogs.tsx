import { lazy, Suspense, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { CommandContext } from '../commands/types.ts'
import { shell } from './shellStore.ts'
import { whenFirstToast } from './toasts.ts'

const CommandPalette = lazy(() => import('./CommandPalette.tsx'))
const FindStep = lazy(() => import('./FindStep.tsx'))
const Shortcuts = lazy(() => import('./Shortcuts.tsx'))
const Uncopied = lazy(() => import('./Uncopied.tsx'))
const Templates = lazy(() => import('./Templates.tsx'))
const Question = lazy(() => import('./Question.tsx'))
const Toasts = lazy(() => import('./Toasts.tsx'))

/** Dialogs and messages, each loaded when it is first needed. */
export function Dialogs({ context }: { context: CommandContext }) {
  const dialog = useStore(shell, (state) => state.dialog)
  const uncopied = useStore(shell, (state) => state.uncopied)
  const question = useStore(shell, (state) => state.question)
  const [toasts, setToasts] = useState(false)
  useEffect(() => whenFirstToast(() => setToasts(true)), [])
  const close = () => shell.setState({ dialog: undefined })
  return (
    <Suspense>
      {dialog === 'command-palette' && <CommandPalette context={context} onClose={close} />}
      {dialog === 'find' && <FindStep context={context} onClose={close} />}
      {dialog === 'shortcuts' && <Shortcuts onClose={close} />}
      {dialog === 'templates' && <Templates context={context} onClose={close} />}
      {uncopied !== undefined && (
        <Uncopied {...uncopied} onClose={() => shell.setState({ uncopied: undefined })} />
      )}
      {question !== undefined && (
        <Question question={question} onClose={() => shell.setState({ question: undefined })} />
      )}
      {toasts && <Toasts />}
    </Suspense>
  )
}
