import type { CommandContext } from './types.ts'
import { downloadOwn } from './withTextIn.ts'

/**
 * Copies a link that carries the flow as it is written now, without its secrets, and says which. Where the flow is too
 * long for one, says so and offers the file.
 */
export async function copyLink(context: CommandContext): Promise<void> {
  const { document, ports } = context
  const share = await loadShare(context)
  if (share === undefined) return
  const { fragment, leftOut } = share.encodeLink(document.store.getState())
  if (fragment === undefined) {
    const action = { label: 'Download', run: () => downloadOwn(context) }
    ports.notify({ text: share.tooLongForLink, tone: 'error', action })
  } else {
    await ports.copyText(share.linkTo(ports.pageAddress(), fragment), share.linkInWords(leftOut))
  }
}

const loadShare = ({ ports }: CommandContext) =>
  import('../share/index.ts').catch((error: unknown) => {
    const text = 'The link couldn’t be made: a part of Wireline couldn’t be loaded. Try again.'
    if (ports.tellFault) ports.tellFault(text, error)
    else ports.notify({ text, tone: 'error' })
    return undefined
  })
