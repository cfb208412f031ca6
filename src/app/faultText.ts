import { version } from '../../package.json'
import { DocumentFault } from '../document/fault.ts'
import type { DocumentState } from '../document/types.ts'
import { traceOf } from '../swml/index.ts'
import type { Fault } from '../ui/faults.ts'

/**
 * What broke, for the authors: of errors the kind and the places in our own code. Messages may quote the flow, so but
 * for our own they are left out; with `all` they are there, and the flow's text as well.
 */
export function faultText(
  faults: readonly Fault[],
  flow: Pick<DocumentState, 'problems' | 'text'> | undefined,
  all: boolean,
): string {
  const { problems, text } = flow ?? { problems: [], text: undefined }
  const checks = new Set(problems.flatMap(({ fault }) => fault ?? []))
  const lines = [
    `Wireline ${version}`,
    navigator.userAgent,
    new Date().toISOString(),
    '',
    ...faults.map((fault) => entry(fault, all)),
    ...[...checks].map((check) => `check ${check}\n`),
  ]
  if (faults.length + checks.size === 0) lines.push('Nothing broke since the page was opened.')
  if (all && text !== undefined) lines.push('The flow:', text)
  return lines.join('\n')
}

function entry({ kind, error, at, times }: Fault, all: boolean): string {
  const when = new Date(at).toISOString().slice(11, 19)
  const often = times > 1 ? `, ${times} times` : ''
  const message = messageOf(error)
  // Of what couldn't be loaded it is the address of our own file.
  const isOurs = error instanceof DocumentFault || kind === 'loading'
  const said = message !== '' && (all || isOurs) ? `${message}\n` : ''
  return `${when} ${kind}${often}\n${said}${traceOf(error)}\n`
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message
  return typeof error === 'string' ? error : ''
}
