import type { BrowserContext, Page } from 'playwright'

/** A text as the code pane showed it, by its length and hash, from a moment on. */
export type Seen = { text: string; from: number }

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

/** Runs in the page. */
function noteTexts(): void {
  // As on a touch screen: the code is a plain text area then, whose text can be read.
  const real = window.matchMedia.bind(window)
  window.matchMedia = (query) =>
    real(query.startsWith('(pointer: coarse), (max-width') ? 'all' : query)
  const page = window as unknown as {
    wirelineSeen: (seen: { text: string; from: number }) => void
    wirelineText: () => string
  }
  let last: string | undefined
  let lastHash = ''
  page.wirelineText = () => {
    const area = document.querySelector<HTMLTextAreaElement>('[data-pane="source"] textarea')
    if (area === null) return ''
    if (area.value === last) return lastHash
    last = area.value
    let hash = 0
    for (let at = 0; at < last.length; at++) hash = (Math.imul(hash, 31) + last.charCodeAt(at)) | 0
    lastHash = `${last.length} characters, ${hash}: …${last.slice(-40)}`
    return lastHash
  }
  let told = ''
  const look = () => {
    const text = page.wirelineText()
    if (text !== told && text !== '') {
      told = text
      page.wirelineSeen({ text, from: Date.now() })
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
