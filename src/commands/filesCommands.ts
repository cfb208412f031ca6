import type { Command, CommandContext } from './types.ts'

/** Files and folders of the system, and all flows as one archive. */
export const filesCommands = [
  {
    id: 'file.save-as',
    title: 'Save to file…',
    synonyms: 'save as export disk write folder',
    group: 'File',
    icon: 'save',
    where: 'app',
    enabled: hasFiles,
    run: ({ ports }) => ports.files?.saveAs(),
  },
  {
    id: 'file.open-folder',
    title: 'Open a folder…',
    synonyms: 'directory repository project import files',
    group: 'File',
    icon: 'folder-open',
    where: 'app',
    atHome: true,
    enabled: hasFiles,
    run: ({ ports }) => ports.files?.openFolder(),
  },
  {
    id: 'file.import-all',
    title: 'Import all…',
    synonyms: 'zip archive restore backup bring',
    group: 'File',
    icon: 'folder-input',
    where: 'app',
    atHome: true,
    enabled: hasFiles,
    run: ({ ports }) => ports.files?.importAll(),
  },
  {
    id: 'file.export-all',
    title: 'Export all',
    synonyms: 'zip archive backup download every flow',
    group: 'File',
    icon: 'download',
    where: 'app',
    atHome: true,
    enabled: hasFiles,
    run: ({ ports }) => ports.files?.exportAll(),
  },
] as const satisfies readonly Command[]

function hasFiles({ ports }: CommandContext): boolean {
  return ports.files !== undefined
}
