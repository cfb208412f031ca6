import { isReading } from '../document/analysis.ts'
import { languageNames } from '../document/languageNames.ts'
import { textIn } from '../document/textIn.ts'
import type { Language } from '../swml/index.ts'
import { fileName } from './fileName.ts'
import type { CommandContext } from './types.ts'

/** Copies the flow's text in a format: its very own text, or the other format; says why where there is none. */
export function copyIn(context: CommandContext, language: Language): Promise<void> {
  return withTextIn(context, language, (text) =>
    context.ports.copyText(text, languageNames[language]),
  )
}

/** Downloads it as a file. */
export function downloadIn(context: CommandContext, language: Language): Promise<void> {
  return withTextIn(context, language, (text) => {
    const { name } = context.document.store.getState()
    context.ports.download(fileName(name, language), text)
  })
}

async function withTextIn(
  { document, ports }: CommandContext,
  language: Language,
  use: (text: string) => unknown,
): Promise<void> {
  // Without waiting where nothing is being done: some browsers let only the click itself write to the clipboard.
  if (isReading(document.store.getState())) await document.settled()
  const found = textIn(document.store.getState(), language)
  const result = found instanceof Promise ? await found : found
  if ('text' in result) {
    await use(result.text)
    return
  }
  if (result.error !== undefined && ports.tellFault) ports.tellFault(result.missing, result.error)
  else ports.notify({ text: result.missing, tone: 'error' })
}
