import { joinWords } from '../../methods/words/joinWords.ts'
import type { AddressKind } from './addressKind.ts'
import { farReason } from './farReason.ts'

/** Why an address can't work. */
export type AddressProblem = {
  code: 'url-not-wss' | 'address-wrong' | 'address-placeholder' | 'address-unreachable'
  message: string
  /** Another address in its place, where it is sure which was meant. */
  fix?: { title: string; address: string }
}

/**
 * Why nothing can be reached at an address, in plain words with the way out; undefined where something may. Of what
 * holds variables only the rest is judged.
 */
export function addressProblem(written: string, kind: AddressKind): AddressProblem | undefined {
  if (kind.where && !kind.where.test(written)) return undefined
  const { text, fill } = withoutVariables(written)
  const wrong = (message: string, address?: string, title?: string): AddressProblem => ({
    code: 'address-wrong',
    message,
    ...(address === undefined
      ? {}
      : { fix: { title: title ?? `Change to ${fill(address)}`, address: fill(address) } }),
  })
  const { example } = kind
  const bare = text.replace(quotes, '').replace(invisible, '').trim()
  if (text.search(quotes) >= 0)
    return wrong(
      'An address has no quotes in it, as this one has. Take them out.',
      bare,
      'Take the quotes out',
    )
  if (text.search(invisible) >= 0)
    return wrong(
      'There is an invisible character in this address. Take it out.',
      bare,
      'Take it out',
    )
  if (/[^,;\s]\s*[,;\s]\s*[a-z]+:\/\//i.test(text))
    return wrong('There are two addresses here, but only one can be used. Take one of them out.')
  if (/^\s|\s$/.test(text)) return wrong(`An address has no spaces, e.g. ${example}.`, bare)
  return schemeProblem(text, kind, wrong) ?? serverProblem(text, kind, wrong)
}

type Wrong = (message: string, address?: string, title?: string) => AddressProblem

const quotes = /[“”„‟«»‘’‚"]|^'|'$/g
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
// What was left out is told of as that.
const variable = /<secret-left-out>|[$%]\{(?:[^{}]|\{[^{}]*\})*\}|\{\{.*?\}\}/gs
/** Stands for a variable: a letter that no address has. */
const mark = '\ue000'

function withoutVariables(written: string): { text: string; fill: (text: string) => string } {
  const variables = written.match(variable) ?? []
  const fill = (text: string) => {
    let at = 0
    return text.replaceAll(mark, () => variables[at++] ?? '')
  }
  return { text: written.replace(variable, mark), fill }
}

function schemeProblem(text: string, kind: AddressKind, wrong: Wrong): AddressProblem | undefined {
  const { schemes, example } = kind
  const [, first = '', more = '', rest = ''] =
    /^([a-z:]+:\/\/)((?:[a-z]+:\/*)*[a-z]+:\/\/)(.*)$/is.exec(text) ?? []
  if (more !== '') {
    const said = [last(more), first].find((each) => schemes.includes(each.toLowerCase()))
    const kept = said?.toLowerCase() ?? schemes[0] ?? ''
    return wrong(
      `The address begins twice (${first}${more}): once is enough.`,
      kept + rest,
      `Begin it with ${kept}`,
    )
  }
  const literal = text.split(mark)[0]?.toLowerCase() ?? ''
  const begins = (scheme: string) =>
    literal.startsWith(scheme) || (literal !== text.toLowerCase() && scheme.startsWith(literal))
  if (schemes.some(begins)) return undefined
  const [secure = ''] = schemes
  const onlySecure = schemes.length === 1 && secure.endsWith('wss://')
  const [, other] = /^(?:stream:)?(?:wss?|https?):\/+(.+)$/is.exec(text) ?? []
  const isServer = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?].*)?$/.test(text)
  const server = onlySecure || isServer ? (other ?? (isServer ? text : undefined)) : undefined
  const problem = wrong(
    `The address must begin with ${joinWords(schemes, 'or')}, e.g. ${example}.`,
    server === undefined || /\s/.test(server) ? undefined : secure + server,
    onlySecure ? `Use a secure address (${secure})` : undefined,
  )
  return onlySecure ? { ...problem, code: 'url-not-wss' } : problem
}

function last(schemes: string): string {
  return /[a-z]+:\/\/$/i.exec(schemes)?.[0] ?? schemes
}

function serverProblem(
  text: string,
  { example }: AddressKind,
  wrong: Wrong,
): AddressProblem | undefined {
  const [, scheme = '', authority = ''] = /^([a-z:]+:\/\/)([^/?#]*)/i.exec(text) ?? []
  if (scheme === '')
    return /\s/.test(text) ? wrong(`An address has no spaces, e.g. ${example}.`) : undefined
  const blank = blankIn(text, authority)
  if (blank !== undefined)
    return {
      code: 'address-placeholder',
      message: `“${blank}” is still to be filled in: put the name that your server has in its place.`,
    }
  if (/\s/.test(text)) return wrong(`An address has no spaces, e.g. ${example}.`)
  const place = authority.slice(authority.lastIndexOf('@') + 1)
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(place) ?? []
  if (host === '')
    return wrong(`The address has no server: add its name after ${scheme}, e.g. ${example}.`)
  const isPort =
    port === undefined ||
    port.includes(mark) ||
    (/^\d{1,5}$/.test(port) && +port > 0 && +port < 65536)
  if (!isServerName(host))
    return wrong(
      `“${host}” is no server’s name: it has letters, digits and hyphens, with single dots between.`,
    )
  if (!isPort)
    return wrong(
      `After the server’s name and a colon stands a number from 1 to 65535, not “${port}”.`,
    )
  if (/^(?:stream:)?wss?:/i.test(scheme) && text.includes('#'))
    return wrong(
      'The address of a WebSocket can’t have a part behind a #. Take it out.',
      text.slice(0, text.indexOf('#')),
      'Take out what stands behind the #',
    )
  const reason = host.includes(mark) ? undefined : farReason(host)
  return reason === undefined
    ? undefined
    : {
        code: 'address-unreachable',
        message: `SignalWire’s servers can’t reach ${host}: ${reason}`,
      }
}

/** Letters of any script; underscores, which some servers have in front of their names, too. */
function isServerName(host: string): boolean {
  if (host.startsWith('[')) return /^\[[\da-f:.]+\]$/i.test(host)
  const parts = host.replace(/\.$/, '').split('.')
  if (/^\d+$/.test(parts.at(-1) ?? '') && !host.includes(mark))
    return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && +part < 256)
  return parts.every((part) =>
    new RegExp(`^(?!-)[\\p{L}\\p{M}\\p{N}_${mark}-]+(?<!-)$`, 'u').test(part),
  )
}

/** A part that somebody was meant to replace: `<your-host>`, `{host}`, `YOUR_DOMAIN`, `your-server.com`, `$HOST`. */
function blankIn(text: string, authority: string): string | undefined {
  const marked = /<[^<>]*>|\{[^{}]*\}|\[[a-z][^\][]*\]/i.exec(text)?.[0]
  const loud = /YOUR[_-][A-Z_]+/.exec(text)?.[0]
  const named =
    /\byour[-_]?(?:own[-_]?)?(?:host|server|domain|subdomain|ngrok|tunnel|app|site|company|space)[\w-]*/i
  const shell = /\$\w+|%\w+%/.exec(authority.replace(/.*@/, ''))?.[0]
  return marked ?? loud ?? shell ?? named.exec(authority)?.[0]
}
