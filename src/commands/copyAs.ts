import { isReading, isStale, stillReading } from '../document/analysis.ts'
import { languageNames } from '../document/languageNames.ts'
import { ownLanguage } from '../document/ownLanguage.ts'
import type { DocumentState } from '../document/types.ts'
import { exportText } from '../exports/exportText.ts'
import type { Kind } from '../exports/kinds.ts'
import type { Made, Secrets, Unmade } from '../exports/makeExport.ts'
import { fileName } from '../text/fileName.ts'
import type { CommandContext } from './types.ts'
import { type Missing, withMade } from './withTextIn.ts'

/** The document as something else, or why there is none. A promise for long texts. */
export function exportedAs(
  state: DocumentState,
  kind: Kind,
  secrets: Secrets,
): Made | Missing | Promise<Made | Missing> {
  if (isReading(state)) return { missing: stillReading }
  if (isStale(state) || !state.flow.readable) {
    const own = languageNames[ownLanguage(state)]
    return {
      missing: `There is no ${kind.title} while the ${own} can’t be read. Fix its errors first.`,
    }
  }
  const failed = (error: unknown): Missing => ({
    missing: `The ${kind.title} couldn’t be made: something in Wireline broke. Your text is safe; try again.`,
    error,
  })
  const told = (found: Made | Unmade): Made | Missing => {
    if ('text' in found) return found
    const lost = found.lost.join(', ')
    return { missing: `The ${kind.title} can’t be made. Left behind would be: ${lost}.` }
  }
  try {
    const found = exportText(state, kind, secrets)
    return found instanceof Promise ? found.then(told).catch(failed) : told(found)
  } catch (error) {
    return failed(error)
  }
}

/**
 * Copies the flow as something else, without its secrets unless they are asked for, and says so; says why where there
 * is none.
 */
export function copyAs(
  context: CommandContext,
  kind: Kind,
  secrets: Secrets = 'left-out',
): Promise<void> {
  return withExport(context, kind, secrets, (made) => {
    const count = made.secrets === 1 ? '1 secret' : `${made.secrets} secrets`
    const held = secrets === 'kept' ? `, with ${count} in it` : `, without its ${count}`
    return context.ports.copyText(made.text, `${kind.title}${made.secrets === 0 ? '' : held}`)
  })
}

/** Downloads it as a file. */
export function downloadAs(
  context: CommandContext,
  kind: Kind,
  secrets: Secrets = 'left-out',
): Promise<void> {
  return withExport(context, kind, secrets, ({ text }) => {
    const { name } = context.document.store.getState()
    context.ports.download(fileName(name, kind.ending), text)
  })
}

function withExport(
  context: CommandContext,
  kind: Kind,
  secrets: Secrets,
  use: (made: Made) => unknown,
): Promise<void> {
  const words = `Making the ${kind.title}`
  return withMade(context, words, (state) => exportedAs(state, kind, secrets), use)
}
