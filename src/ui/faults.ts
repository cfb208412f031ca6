/** Something that broke: where, as what, when (ms since 1970), and how often in a row. */
export type Fault = { kind: string; error: unknown; at: number; times: number }

const most = 50

/**
 * The last of what broke since the page was opened, newest last. Errors as they are: `faultText` leaves the text out.
 */
export const faults: Fault[] = []

/** `kind`: as in `Fault`, since what can be done about it differs. */
type Tell = (words: string, kind: string) => void

let tell: Tell | undefined
let untold: Parameters<Tell> | undefined

/** Keeps it in the log; `words` are for the user, where nothing on the page says it already. */
export function noteFault(kind: string, error: unknown, words?: string): void {
  const last = faults.at(-1)
  if (last?.kind === kind && String(last.error) === String(error)) last.times += 1
  else faults.push({ kind, error, at: Date.now(), times: 1 })
  if (faults.length > most) faults.shift()
  if (words) tellOfFault(kind, words)
}

/** Tells the user of what is in the log already, as soon as somebody can show it. */
export function tellOfFault(kind: string, words: string): void {
  if (tell) tell(words, kind)
  else untold ??= [words, kind]
}

/** Called once by whoever can show words to the user. */
export function whenToldOfFaults(show: Tell): void {
  tell = show
  if (untold) show(...untold)
  untold = undefined
}

/** Keeps what nobody caught, from the first moment on. */
export function noteUncaught(): void {
  const note = (error: unknown) => {
    // What browsers report without an error (a resized box that was measured late) is no fault of ours.
    if (error && !(error instanceof Error && /^(Canceled|AbortError)$/.test(error.name)))
      noteFault('page', error, 'Something in Wireline broke. Your flow’s text is safe.')
  }
  window.addEventListener('error', ({ error }) => note(error))
  window.addEventListener('unhandledrejection', ({ reason }) => note(reason))
}
