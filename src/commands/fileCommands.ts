import { blankFlow, newFlowLabel } from '../document/blankFlow.ts'
import { extrasForJson } from '../swml/index.ts'
import { lineNumber } from '../text/lines.ts'
import { replaceFlow } from './replaceFlow.ts'
import type { Command, CommandContext } from './types.ts'
import { downloadOwn } from './withTextIn.ts'

/** New, from a template, open, rename, save. */
export const fileCommands = [
  {
    id: 'file.new',
    title: 'New',
    synonyms: 'create start empty blank',
    group: 'File',
    icon: 'file-plus',
    where: 'app',
    run: (context) => {
      const options = { label: newFlowLabel, name: 'untitled' }
      replace(context, blankFlow, options, 'Started a new flow')
    },
  },
  {
    id: 'file.template',
    title: 'New from a template…',
    synonyms: 'example sample gallery start',
    group: 'File',
    icon: 'layers',
    where: 'app',
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

/** Keeps a flow that came in a link, in place of the flow, as one undo step. */
export function keepShared(context: CommandContext, shared: { name: string; text: string }): void {
  const name = shared.name.trim() || 'untitled'
  replace(context, shared.text, { label: `Keep a copy of ${name}`, name }, `Kept a copy of ${name}`)
}

/** Opens a file's text in place of the flow, as one undo step. `name` may have its ending. */
export function openText(context: CommandContext, file: { name: string; text: string }): void {
  const name = file.name.replace(/(\.swml)?\.(ya?ml|json|txt)$/i, '') || 'untitled'
  const [extra] = extrasForJson(file.text)
  const what = extra?.kind === 'comma' ? 'a comma too many' : 'a comment'
  const why = extra
    ? `. It isn’t quite JSON: there is ${what} at line ${lineNumber(file.text, extra.range.start)}`
    : ''
  replace(context, file.text, { label: `Open ${name}`, name }, `Opened ${name}${why}`)
}

function replace(...[context, ...flow]: Parameters<typeof replaceFlow>): void {
  const { ports } = context
  replaceFlow(context, ...flow)
  ports.view.fitAll()
  // What is pressed next (a paste) is meant for the new flow.
  ports.panes.focus('canvas')
}
