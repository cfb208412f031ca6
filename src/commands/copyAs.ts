import { isReading, isStale, stillReading } from '../document/analysis.ts'
import { languageNames } from '../document/languageNames.ts'
import { ownLanguage } from '../document/ownLanguage.ts'
import { type TextIn, textIn } from '../document/textIn.ts'
import type { DocumentState } from '../document/types.ts'
import type { ExportKind } from '../exports/exportKind.ts'
import { leaveOutSecrets } from '../exports/leaveOutSecrets.ts'
import { fileName } from './fileName.ts'
import { longWork } from './longWork.ts'
import type { CommandContext } from './types.ts'

/** A flow as something else, and how many secrets are in it or, where that was wanted, were left out. */
type Exported = { text: string; secrets: number }

/** Why there is none, in plain words; `error`: what broke, if that is why. */
type None = { missing: string; error?: unknown }

/**
 * The document as something else: with its secrets, since it has to work, or `without` them. A promise for long texts.
 */
export function exportedAs(
  state: DocumentState,
  kind: ExportKind,
  without: boolean,
): Exported | None | Promise<Exported | None> {
  if (isReading(state)) return { missing: stillReading }
  if (isStale(state) || !state.flow.readable) {
    const own = languageNames[ownLanguage(state)]
    return {
      missing: `There is no ${kind.title} while the ${own} can’t be read. Fix its errors first.`,
    }
  }
  try {
    if (kind.from === 'flow') return { text: kind.write(state), secrets: 0 }
    const json = textIn(state, 'json')
    const write = (found: TextIn) => written(found, state, kind, without)
    return json instanceof Promise ? json.then(write) : write(json)
  } catch (error) {
    return broken(kind, error)
  }
}

function written(
  found: TextIn,
  { flow, name }: DocumentState,
  kind: Extract<ExportKind, { from: 'json' }>,
  without: boolean,
): Exported | None {
  if ('missing' in found) return found
  if (found.text === '') {
    const lost = found.lost.join(', ')
    return { missing: `The ${kind.title} can’t be made. Left behind would be: ${lost}.` }
  }
  try {
    const { json, count } = leaveOutSecrets(flow, found.text)
    return { text: kind.write({ name, json: without ? json : found.text }), secrets: count }
  } catch (error) {
    return broken(kind, error)
  }
}

function broken({ title }: ExportKind, error: unknown): None {
  return {
    missing: `The ${title} couldn’t be made: something in Wireline broke. Your text is safe; try again.`,
    error,
  }
}

/** Copies the flow as something else, and says how many secrets are in it; says why where there is none. */
export function copyAs(context: CommandContext, kind: ExportKind, without = false): Promise<void> {
  return withExport(context, kind, without, ({ text, secrets }) => {
    const held = secrets === 0 || without ? '' : `, with ${secretsInWords(secrets)} in it`
    return context.ports.copyText(text, `${kind.title}${held}`)
  })
}

/** Downloads it as a file. */
export function downloadAs(
  context: CommandContext,
  kind: ExportKind,
  without = false,
): Promise<void> {
  return withExport(context, kind, without, ({ text }) => {
    const { name } = context.document.store.getState()
    context.ports.download(fileName(name, kind.ending), text)
  })
}

/** "1 secret", "3 secrets" */
export function secretsInWords(count: number): string {
  return count === 1 ? '1 secret' : `${count} secrets`
}

async function withExport(
  context: CommandContext,
  kind: ExportKind,
  without: boolean,
  use: (found: Exported) => unknown,
): Promise<void> {
  const { document, ports } = context
  // Without waiting where nothing is being done: some browsers let only the click itself write to the clipboard.
  if (isReading(document.store.getState())) await document.settled()
  const found = exportedAs(document.store.getState(), kind, without)
  const words = `Making the ${kind.title}`
  const result = found instanceof Promise ? await longWork(context, words, found) : found
  if (result === undefined) return
  if ('text' in result) await use(result)
  else if (result.error !== undefined && ports.tellFault)
    ports.tellFault(result.missing, result.error)
  else ports.notify({ text: result.missing, tone: 'error' })
}
