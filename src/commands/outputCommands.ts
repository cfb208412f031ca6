import { isReadOnly } from '../document/analysis.ts'
import { languageNames } from '../document/languageNames.ts'
import { ownLanguage } from '../document/ownLanguage.ts'
import type { Language } from '../swml/index.ts'
import { minimalEdit } from '../text/minimalEdit.ts'
import { applyIntent } from './applyIntent.ts'
import { selectedSteps } from './selected.ts'
import { copyLink } from './shareLink.ts'
import type { Command, CommandContext } from './types.ts'
import { copyIn, downloadIn, withTextIn } from './withTextIn.ts'
import { offerUndo, sayGone } from './words.ts'

/** Export, share, copy, download, convert. */
export const outputCommands = [
  {
    id: 'file.export',
    title: 'Export…',
    group: 'File',
    icon: 'file-down',
    where: 'app',
    run: ({ ports }) => ports.panes.open('export'),
  },
  {
    id: 'file.share',
    title: 'Share…',
    synonyms: 'link send url publish colleague',
    group: 'File',
    icon: 'link',
    where: 'app',
    run: ({ ports }) => ports.panes.open('share'),
  },
  {
    id: 'file.copy-link',
    title: 'Copy link',
    synonyms: 'share send url clipboard',
    group: 'File',
    icon: 'link',
    where: 'app',
    run: copyLink,
  },
  {
    id: 'file.print',
    title: 'Print…',
    synonyms: 'paper pdf page',
    group: 'File',
    icon: 'file-down',
    where: 'app',
    enabled: ({ ports }) => ports.print !== undefined,
    run: ({ ports }) => ports.print?.(),
  },
  copy('yaml'),
  copy('json'),
  {
    id: 'file.download',
    title: 'Download',
    synonyms: 'export file get',
    group: 'File',
    icon: 'download',
    where: 'app',
    run: (context) => downloadIn(context, ownLanguage(context.document.store.getState())),
  },
  downloadAs('yaml'),
  downloadAs('json'),
  convertTo('yaml'),
  convertTo('json'),
] as const satisfies readonly Command[]

function copy<L extends Language>(language: L): Command<`file.copy-${L}`> {
  return {
    id: `file.copy-${language}`,
    title: `Copy ${languageNames[language]}`,
    synonyms: 'export clipboard',
    group: 'File',
    icon: 'copy',
    where: 'app',
    enabled: (context) => canBe(context, language),
    run: (context) => copyIn(context, language),
  }
}

function downloadAs<L extends Language>(language: L): Command<`file.download-${L}`> {
  return {
    id: `file.download-${language}`,
    title: `Download ${languageNames[language]}`,
    synonyms: 'export file save',
    group: 'File',
    icon: 'file-down',
    where: 'app',
    enabled: (context) => canBe(context, language),
    run: (context) => downloadIn(context, language),
  }
}

function canBe({ document }: CommandContext, language: Language): boolean {
  const state = document.store.getState()
  return ownLanguage(state) === language || !isReadOnly(state)
}

function convertTo<L extends Language>(language: L): Command<`edit.convert-${L}`> {
  return {
    id: `edit.convert-${language}`,
    title: `Convert to ${languageNames[language]}`,
    synonyms: 'change format',
    group: 'Edit',
    icon: 'file-code',
    where: 'app',
    enabled: ({ document }) => {
      const state = document.store.getState()
      return ownLanguage(state) !== language && !isReadOnly(state)
    },
    run: (context) => {
      const { store } = context.document
      const from = store.getState().text
      return withTextIn(context, language, ({ text, lost }) => {
        if (store.getState().text !== from) return sayGone(context)
        if (text.trim() === '' && from.trim() !== '') {
          context.ports.notify({
            text: `This can’t be converted. Left behind would be: ${lost.join(', ')}.`,
            tone: 'error',
          })
          return
        }
        const left = lost.length === 0 ? '' : ` Left behind: ${lost.join(', ')}.`
        applyIntent(
          context,
          (flow) => ({
            edits: minimalEdit(flow.text, text),
            label: `Convert to ${languageNames[language]}`,
            origin: 'command',
            select: selectedSteps(store.getState()).map((step) => step.path),
          }),
          () => offerUndo(context, `Converted to ${languageNames[language]}.${left}`),
        )
      })
    },
  }
}
