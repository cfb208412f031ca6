import type { BrowserContext, Page } from 'playwright'

/** A flow’s text as the code pane showed it, by its length and hash, from a moment on. */
export type Seen = { flow: string; text: string; from: number }

/** Notes what the code pane of every page of this browser shows, frame by frame. */
export async function watchScreen(context: BrowserContext): Promise<Seen[]> {
  const seen: Seen[] = []
  await context.exposeBinding('wirelineSeen', (_, one: Seen) => void seen.push(one))
  await context.addInitScript(noteTexts)
  return seen
}

/** The text shown now, once the app shows one. */
export async function shownText(page: Page): Promise<string> {
  const area = page.locator('[data-pane="source"] textarea')
  await area.waitFor()
  return await page.evaluate(() => {
    // Safe: the init script has put it there.
    const { wirelineText } = window as unknown as { wirelineText: () => string }
    return wirelineText()
  })
}

/** The flow and the text shown now; undefined where none is. */
export async function shownNow(page: Page): Promise<Omit<Seen, 'from'> | undefined> {
  return await page.evaluate(() => {
    // Safe: as above.
    const { wirelineText } = window as unknown as { wirelineText: () => string }
    const flow = /^#\/flow\/([\w-]+)$/.exec(location.hash)?.[1]
    const text = wirelineText()
    return flow === undefined || text === '' ? undefined : { flow, text }
  })
}

/** A text as it is told, by its length and hash. */
export function told(text: string): string {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return `${text.length} characters, ${hash}: …${text.slice(-40)}`
}

/** The texts of all flows that are stored, by their ids. */
export async function storedTexts(page: Page): Promise<Map<string, string>> {
  const stored = await page.evaluate(async () => {
    // Safe: as above.
    const { wirelineHash } = window as unknown as { wirelineHash: (text: string) => string }
    const opening = indexedDB.open('wireline')
    const database = await new Promise<IDBDatabase>((done, fail) => {
      opening.onsuccess = () => done(opening.result)
      opening.onerror = () => fail(opening.error)
    })
    const all = database.transaction('flows').objectStore('flows').getAll()
    await new Promise((done) => {
      all.onsuccess = done
    })
    database.close()
    // A text area shows no carriage returns, and neither do these texts have any.
    return all.result.map(({ id, text }): [string, string] => [id, wirelineHash(text)])
  })
  return new Map(stored)
}

/** Runs in the page. */
function noteTexts(): void {
  // As on a touch screen: the code is a plain text area then, whose text can be read.
  const real = window.matchMedia.bind(window)
  window.matchMedia = (query) =>
    real(query.startsWith('(pointer: coarse), (max-width') ? 'all' : query)
  const page = window as unknown as {
    wirelineSeen: (seen: { flow: string; text: string; from: number }) => void
    wirelineText: () => string
    wirelineHash: (text: string) => string
  }
  let last: string | undefined
  let lastHash = ''
  page.wirelineText = () => {
    const area = document.querySelector<HTMLTextAreaElement>('[data-pane="source"] textarea')
    if (area === null) return ''
    if (area.value === last) return lastHash
    last = area.value
    lastHash = page.wirelineHash(last)
    return lastHash
  }
  // As `told` has it, which isn’t there in the page.
  page.wirelineHash = (text) => {
    let hash = 0
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
    return `${text.length} characters, ${hash}: …${text.slice(-40)}`
  }
  let told = ''
  const look = () => {
    const text = page.wirelineText()
    const flow = /^#\/flow\/([\w-]+)$/.exec(location.hash)?.[1]
    // While another flow is being shown, its code may come a moment after its address.
    const isSettled = document.querySelector('[data-pane="source"][aria-busy="true"]') === null
    if (flow !== undefined && flow + text !== told && text !== '' && isSettled) {
      told = flow + text
      page.wirelineSeen({ flow, text, from: Date.now() })
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
