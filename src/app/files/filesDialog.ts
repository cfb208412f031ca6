import { createStore } from 'zustand/vanilla'
import type { PlannedFlow } from '../../files/planImport.ts'
import type { LeftOut } from '../../files/zip/readFlowsZip.ts'
import { shell } from '../shellStore.ts'

/** What is about to be added to the flows of this device, before it is. */
export type Preview = {
  kind: 'preview'
  /** "Open the folder flows" */
  title: string
  plan: readonly Pick<PlannedFlow, 'path' | 'name' | 'kind' | 'as'>[]
  left: readonly LeftOut[]
  /** What else is to be known. */
  notes: readonly string[]
  /** On the button: "Open 3 flows"; undefined where there is nothing to be done. */
  action: string | undefined
  /** Does it; told how far it is, until it resolves. */
  run: (progress: (done: number) => void) => Promise<void>
}

/** The flow’s file was changed by somebody else: what is to become of both. */
export type Changed = {
  kind: 'changed'
  /** With its ending. */
  name: string
  choices: readonly {
    title: string
    /** What it does, in a sentence. */
    words: string
    icon: string
    run: () => void
  }[]
}

/** What the dialog of files shows. */
export const filesDialog = createStore<{ content: Preview | Changed | undefined }>(() => ({
  content: undefined,
}))

/** Opens the dialog of files with this. */
export function showFilesDialog(content: Preview | Changed): void {
  filesDialog.setState({ content })
  shell.setState({ dialog: 'files' })
}
