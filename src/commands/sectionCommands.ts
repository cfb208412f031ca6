import { isReadOnly } from '../document/analysis.ts'
import { sectionText } from '../swml/index.ts'
import { startNaming } from './naming.ts'
import { pasteFromClipboard } from './pasteFromClipboard.ts'
import { addNewSection, copySection, deleteSection, shiftSection } from './sectionEdits.ts'
import { endOf, selectedSteps } from './selected.ts'
import type { Command, CommandContext } from './types.ts'

export { addNewSection }

/** For a section's own menu. */
export function sectionMenu(name: string): readonly Command[] {
  return commandsFor(name)
}

/** The same for the section of the selected step; without a selection they ask which one. */
export const sectionCommands = commandsFor(undefined)

function commandsFor(name: string | undefined) {
  const isOff = ({ document }: CommandContext) => isReadOnly(document.store.getState())
  const make = <Id extends string>(
    id: Id,
    title: string,
    icon: string,
    run: (context: CommandContext, section: string) => void,
    allowed: (section: string, names: readonly string[]) => boolean = () => true,
  ): Command<`section.${Id}`> => ({
    id: `section.${id}`,
    title: name === undefined ? `${title} section` : title,
    group: 'Edit',
    icon,
    where: 'app',
    enabled: (context) => {
      if (isOff(context)) return false
      const names = namesIn(context)
      const section = name ?? selectedSection(context)
      return section === undefined ? names.length > 0 : allowed(section, names)
    },
    run: (context) => {
      const section = name ?? selectedSection(context)
      if (section !== undefined) run(context, section)
      else ask(context, `${title} which section?`, (chosen) => run(context, chosen))
    },
  })
  const isNotMain = (section: string) => section !== 'main'
  return [
    {
      ...make(
        'rename',
        'Rename',
        'square-pen',
        ({ document }, section) => startNaming(document, { kind: 'section', name: section }),
        isNotMain,
      ),
      // On the canvas F2 means the name that has the focus; that is for the canvas to know.
      ...(name === undefined ? {} : { shortcuts: ['F2'] }),
    },
    make('copy', 'Copy', 'copy', ({ document, ports }, section) => {
      const text = sectionText(document.store.getState().flow, section)
      void ports.copyText(text, `the section ${section}`)
    }),
    ...(name === undefined
      ? []
      : [
          make('paste', 'Paste', 'clipboard-paste', (context) =>
            pasteFromClipboard(context, (flow) => endOf(flow, ['sections', name])),
          ),
        ]),
    make('duplicate', 'Duplicate', 'copy-plus', copySection),
    make(
      'left',
      'Move left',
      'arrow-left',
      (context, section) => shiftSection(context, section, -1),
      (section, names) => names.indexOf(section) > 0,
    ),
    make(
      'right',
      'Move right',
      'arrow-right',
      (context, section) => shiftSection(context, section, 1),
      (section, names) => names.indexOf(section) < names.length - 1,
    ),
    make('delete', 'Delete', 'trash-2', deleteSection, isNotMain),
    {
      id: 'section.add',
      title: 'Add section',
      synonyms: 'subroutine function new create',
      group: 'Edit',
      icon: 'plus',
      where: 'app',
      enabled: (context) => !isOff(context),
      run: addNewSection,
    },
  ] as const satisfies readonly Command[]
}

/** Lets the user choose a section by its name. */
export function ask(
  { document, ports }: CommandContext,
  title: string,
  chosen: (section: string) => void,
): void {
  const { sections } = document.store.getState().flow
  ports.choose?.({
    title,
    placeholder: 'Search for a section',
    choices: sections.map(({ name }) => ({ label: name, run: () => chosen(name) })),
  })
}

function selectedSection({ document }: CommandContext): string | undefined {
  const name = selectedSteps(document.store.getState())[0]?.path[1]
  return typeof name === 'string' ? name : undefined
}

function namesIn({ document }: CommandContext): string[] {
  return document.store.getState().flow.sections.map((section) => section.name)
}
