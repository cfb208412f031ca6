import { blankFlow } from '../document/blankFlow.ts'
import { extrasForJson } from '../swml/index.ts'
import { lineNumber } from '../text/lines.ts'
import type { Command, CommandContext } from './types.ts'
import { downloadOwn } from './withTextIn.ts'

/** All flows, new, from a template, open, rename, save. */
export const fileCommands = [
  {
    id: 'file.home',
    title: 'All flows',
    synonyms: 'home list overview other flows switch',
    group: 'File',
    icon: 'layout-grid',
    where: 'app',
    atHome: true,
    run: ({ ports }) => ports.flows?.home(),
  },
  {
    id: 'file.new',
    title: 'New',
    synonyms: 'create start empty blank',
    group: 'File',
    icon: 'file-plus',
    where: 'app',
    atHome: true,
    run: ({ ports }) => {
      void ports.flows?.open({ name: 'untitled', text: blankFlow }, 'Started a new flow')
    },
  },
  {
    id: 'file.template',
    title: 'New from a template…',
    synonyms: 'example sample gallery start',
    group: 'File',
    icon: 'layers',
    where: 'app',
    atHome: true,
    run: ({ ports }) => ports.panes.open('templates'),
  },
  {
    id: 'file.open',
    title: 'Open…',
    synonyms: 'import load upload',
    group: 'File',
    icon: 'folder-open',
    shortcuts: ['Mod+O'],
    where: 'anywhere',
    atHome: true,
    run: async (context) => {
      const { files } = context.ports
      if (files) return files.open()
      const file = await context.ports.pickFile()
      if (!file) return
      openText(context, file)
    },
  },
  {
    id: 'file.rename',
    title: 'Rename the flow',
    group: 'File',
    icon: 'square-pen',
    where: 'app',
    run: ({ ports }) => ports.panes.open('flow-name'),
  },
  {
    id: 'file.save',
    title: 'Save',
    synonyms: 'keep store',
    group: 'File',
    icon: 'save',
    shortcuts: ['Mod+S'],
    where: 'anywhere',
    run: async (context) => {
      const { ports } = context
      const said = (await ports.saveNow?.()) ?? 'Every change is saved on this device'
      if (await ports.files?.save()) return
      // As it is then: one may type on while the message is shown.
      const download = () => downloadOwn(context)
      ports.notify({ text: said, action: { label: 'Download', run: download } })
    },
  },
] as const satisfies readonly Command[]

/** Keeps a flow that came in a link, as one of its own. */
export function keepShared(context: CommandContext, shared: { name: string; text: string }): void {
  const name = shared.name.trim() || 'untitled'
  void context.ports.flows?.open({ name, text: shared.text }, `Kept a copy of ${name}`)
}

/** Opens a file's text as a flow of its own. `name` may have its ending. Resolves to its id. */
export async function openText(
  { ports }: Pick<CommandContext, 'ports'>,
  file: { name: string; text: string },
): Promise<string | undefined> {
  const name = file.name.replace(/(\.swml)?\.(ya?ml|json|txt)$/i, '') || 'untitled'
  const [extra] = extrasForJson(file.text)
  const what = extra?.kind === 'comma' ? 'a comma too many' : 'a comment'
  const why = extra
    ? `. It isn’t quite JSON: there is ${what} at line ${lineNumber(file.text, extra.range.start)}`
    : ''
  return ports.flows?.open({ name, text: file.text }, `Opened ${name}${why}`)
}
