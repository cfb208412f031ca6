import { noteFault } from './faults.ts'

/** Milliseconds after which neither the server nor saving is waited for any longer. */
const patience = 3_000

const replaced =
  'There is a new version of Wireline, and this one’s parts are gone from the server. Reload to get it; your flow is saved first.'

/** Why a part doesn't come, in words, where a new release has taken its place; undefined where that isn't known. */
export async function whyMissing(): Promise<string | undefined> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  try {
    const page = await fetch(location.pathname, {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    return own && page.ok && !(await page.text()).includes(own) ? replaced : undefined
  } catch {
    return undefined
  }
}

let save: () => Promise<string | undefined> = async () => undefined

/** Called by whoever can save: `work` resolves to why it can't be done, in words, or to undefined once it is. */
export function saveBeforeReload(work: typeof save): void {
  save = work
}

/**
 * Loads the page anew, by `load`, once all is saved (the journal has what takes longer). Where it can't be saved, that
 * is told and nothing is reloaded.
 */
export async function reloadPage(load = () => location.reload()): Promise<void> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  const why = await Promise.race([save(), late]).catch(String)
  if (why === undefined) load()
  else noteFault('reload', why, `Not reloaded: this flow isn’t saved. ${why}`)
}
