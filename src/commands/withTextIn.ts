import { isReading } from '../document/analysis.ts'
import type { Converted } from '../document/convertText.ts'
import { languageNames } from '../document/languageNames.ts'
import { scenarioText } from '../document/scenarioText.ts'
import { textIn } from '../document/textIn.ts'
import type { DocumentState } from '../document/types.ts'
import type { Language } from '../swml/index.ts'
import { fileName } from '../text/fileName.ts'
import { ownFileName } from './fileName.ts'
import { longWork } from './longWork.ts'
import type { CommandContext } from './types.ts'

/** Copies the flow's text in a format: its very own text, or the other format; says why where there is none. */
export function copyIn(context: CommandContext, language: Language): Promise<void> {
  return withTextIn(context, language, ({ text }) =>
    context.ports.copyText(text, languageNames[language]),
  )
}

/** Downloads it as a file. */
export function downloadIn(context: CommandContext, language: Language): Promise<void> {
  return withTextIn(context, language, ({ text }) => {
    const { name } = context.document.store.getState()
    context.ports.download(fileName(name, language), text, besideIt(context))
  })
}

/** Downloads the flow's very own text, as it is now. */
export function downloadOwn(context: CommandContext): void {
  const state = context.document.store.getState()
  context.ports.download(ownFileName(state), state.text, besideIt(context))
}

/** What is said of a download that isn’t all there is of the flow; undefined where it is. */
function besideIt({ document }: CommandContext): string | undefined {
  const has = scenarioText(document).getState().text.trim() !== ''
  return has ? '. Its scenarios are in Export' : undefined
}

/** Does something with the flow's text in a format, and with what can't come along; says why where there is none. */
export function withTextIn(
  context: CommandContext,
  language: Language,
  use: (found: Converted) => unknown,
): Promise<void> {
  const words = `Converting to ${languageNames[language]}`
  return withMade(context, words, (state) => textIn(state, language), use)
}

/** Why there is nothing, in plain words; `error`: what broke, if that is why. */
export type Missing = { missing: string; error?: unknown }

/**
 * Does something with what is made of the flow; says why where there is none. For a long text that takes a while, can be
 * cancelled, and the flow may be another afterwards. `words`: what is being done.
 */
export async function withMade<T extends { text: string }>(
  context: CommandContext,
  words: string,
  make: (state: DocumentState) => T | Missing | Promise<T | Missing>,
  use: (made: T) => unknown,
): Promise<void> {
  const { document, ports } = context
  // Without waiting where nothing is being done: some browsers let only the click itself write to the clipboard.
  if (isReading(document.store.getState())) await document.settled()
  const made = make(document.store.getState())
  const result = made instanceof Promise ? await longWork(context, words, made) : made
  if (result === undefined) return
  if ('text' in result) {
    await use(result)
    return
  }
  if (result.error !== undefined && ports.tellFault) ports.tellFault(result.missing, result.error)
  else ports.notify({ text: result.missing, tone: 'error' })
}
