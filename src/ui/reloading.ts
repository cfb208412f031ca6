import { noteFault, tellOfFault } from './faults.ts'

/** Milliseconds after which neither the server nor saving is waited for any longer. */
const patience = 3_000

const replaced =
  'There is a new version of Wireline, and this one’s parts are gone from the server. Reload to get it; your flow is saved first.'
const stillMissing =
  'Part of Wireline still couldn’t be loaded. Reload the page to get it; your flow is saved first.'
const unreachable =
  'Not reloaded: there is no connection to where Wireline comes from. Your flow’s text is safe here; try again once there is one.'

let isMissedAgain = false

/** Tells of a part that didn't come when it was asked for again. */
export async function tellMissedAgain(): Promise<void> {
  isMissedAgain = true
  tellOfFault('loading', (await whyMissing()) ?? stillMissing)
}

/** Why a part doesn't come and what to do, in words, where more is known than that it didn't. */
export async function whyMissing(): Promise<string | undefined> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  const page = await askForPage()
  if (own && page !== undefined && !page.includes(own)) return replaced
  return isMissedAgain ? stillMissing : undefined
}

let save: () => Promise<string | undefined> = async () => undefined

/** Called by whoever can save: `work` resolves to why it can't be done, in words, or to undefined once it is. */
export function saveBeforeReload(work: typeof save): void {
  save = work
}

/**
 * Loads the page anew, by `load`, once all is saved (the journal has what takes longer). Where it can't be saved, or
 * there would be no page to load, that is told and nothing is reloaded.
 */
export async function reloadPage(load = () => location.reload()): Promise<void> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  const why = await Promise.race([save(), late]).catch(String)
  if (why !== undefined) noteFault('reload', why, `Not reloaded: this flow isn’t saved. ${why}`)
  else if ((await askForPage()) === undefined) noteFault('reload', 'No page', unreachable)
  else load()
}

/** The page as the server has it now; undefined where it can't be had. */
async function askForPage(): Promise<string | undefined> {
  try {
    const page = await fetch(location.pathname, {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    return page.ok ? await page.text() : undefined
  } catch {
    return undefined
  }
}
