import { noteFault } from './faults.ts'

let save: () => Promise<string | undefined> = async () => undefined

/** Called by whoever can save: `work` resolves to why it can't be done, in words, or to undefined once it is. */
export function saveBeforeReload(work: typeof save): void {
  save = work
}

/** Milliseconds after which saving isn't waited for any longer; the journal has what was written. */
const patience = 3_000

/** Loads the page anew, by `load`, once all is saved. Where it can't be saved, that is told and nothing is reloaded. */
export async function reloadPage(load = () => location.reload()): Promise<void> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience))
  const why = await Promise.race([save(), late]).catch(String)
  if (why === undefined) load()
  else noteFault('reload', why, `Not reloaded: this flow isn’t saved. ${why}`)
}
