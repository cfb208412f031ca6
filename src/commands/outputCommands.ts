import { isReadOnly } from '../document/analysis.ts'
import { ownLanguage } from '../document/ownLanguage.ts'
import { convert, type Language } from '../swml/index.ts'
import { minimalEdit } from '../text/minimalEdit.ts'
import { applyIntent } from './applyIntent.ts'
import { fileName } from './fileName.ts'
import { selectedSteps } from './selected.ts'
import type { Command, CommandContext } from './types.ts'
import { offerUndo } from './words.ts'

const names: Readonly<Record<Language, string>> = { yaml: 'YAML', json: 'JSON' }

/** Copy, download, convert. */
export const outputCommands = [
  copy('yaml'),
  copy('json'),
  {
    id: 'file.download',
    title: 'Download',
    group: 'File',
    icon: 'download',
    where: 'app',
    run: (context) => download(context, ownLanguage(context.document.store.getState())),
  },
  downloadAs('yaml'),
  downloadAs('json'),
  convertTo('yaml'),
  convertTo('json'),
] as const satisfies readonly Command[]

/** The flow's text in a format: its very own text, or the other format; undefined while that can't be made. */
export function textAs({ document }: CommandContext, language: Language): string | undefined {
  const state = document.store.getState()
  if (ownLanguage(state) === language) return state.text
  return isReadOnly(state) ? undefined : convert(state.flow, language).text
}

function copy<L extends Language>(language: L): Command<`file.copy-${L}`> {
  return {
    id: `file.copy-${language}`,
    title: `Copy ${names[language]}`,
    group: 'File',
    icon: 'copy',
    where: 'app',
    enabled: (context) => canBe(context, language),
    run: async (context) => {
      const text = textAs(context, language)
      if (text !== undefined) await context.ports.copyText(text, names[language])
    },
  }
}

function downloadAs<L extends Language>(language: L): Command<`file.download-${L}`> {
  return {
    id: `file.download-${language}`,
    title: `Download ${names[language]}`,
    group: 'File',
    icon: 'file-down',
    where: 'app',
    enabled: (context) => canBe(context, language),
    run: (context) => download(context, language),
  }
}

function download(context: CommandContext, language: Language): void {
  const text = textAs(context, language)
  const { name } = context.document.store.getState()
  if (text !== undefined) context.ports.download(fileName(name, language), text)
}

function canBe({ document }: CommandContext, language: Language): boolean {
  const state = document.store.getState()
  return ownLanguage(state) === language || !isReadOnly(state)
}

function convertTo<L extends Language>(language: L): Command<`edit.convert-${L}`> {
  return {
    id: `edit.convert-${language}`,
    title: `Convert to ${names[language]}`,
    group: 'Edit',
    icon: 'file-code',
    where: 'app',
    enabled: ({ document }) => {
      const state = document.store.getState()
      return ownLanguage(state) !== language && !isReadOnly(state)
    },
    run: (context) => {
      let left = ''
      applyIntent(
        context,
        (flow) => {
          const { text, lost } = convert(flow, language)
          if (text.trim() === '' && flow.text.trim() !== '') {
            context.ports.notify({
              text: `This can’t be converted. Left behind would be: ${lost.join(', ')}.`,
              tone: 'error',
            })
            return undefined
          }
          left = lost.length === 0 ? '' : ` Left behind: ${lost.join(', ')}.`
          return {
            edits: minimalEdit(flow.text, text),
            label: `Convert to ${names[language]}`,
            origin: 'command',
            select: selectedSteps(context.document.store.getState()).map((step) => step.path),
          }
        },
        () => offerUndo(context, `Converted to ${names[language]}.${left}`),
      )
    },
  }
}
