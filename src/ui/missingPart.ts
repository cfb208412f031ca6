import { noteFault, tellOfFault } from './faults.ts'

/** What is said where a part of the page doesn't come: there may be no network. */
export const missingPart =
  'Part of Wireline couldn’t be loaded. Try again, or reload the page; your flow’s text is safe.'

const replaced =
  'There is a new version of Wireline, and this one’s parts are gone from the server. Reload to get it; your flow is saved first.'

/** Milliseconds in which the server says which release it has. */
const patience = 3_000

/** Why a part doesn't come, in words: a new release may have taken its place. */
export async function missingWords(): Promise<string> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  try {
    const page = await fetch(location.pathname, {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    const isOther = page.ok && own !== undefined && !(await page.text()).includes(own ?? '')
    return isOther ? replaced : missingPart
  } catch {
    return missingPart
  }
}

/** Keeps in the log that a part didn't come, and tells it where nothing in its place does. */
export function noteMissing(error: unknown, isTold: boolean): void {
  noteFault('loading', error)
  if (isTold) void missingWords().then((words) => tellOfFault('loading', words))
}
