import { noteFault, tellOfFault } from './faults.ts'

/** What is said where a part of the page doesn't come: there may be no network. */
export const missingPart =
  'Part of Wireline couldn’t be loaded. Try again, or reload the page; your flow’s text is safe.'

/** Loaded ahead, since it is wanted when parts no longer come. */
export const loadReloading = () => import('./reloading.ts')

const missed = new Set<string>()

/**
 * Tells of parts that don't come when they are asked for again, from the first moment on: most browsers remember that
 * a script didn't come, and don't even ask the server then.
 */
export function watchMissing(): void {
  let isAsking = false
  window.addEventListener('vite:preloadError', (event) => {
    // By its name alone: it may be its script that doesn't come, or its styles.
    const part = /([\w.]+)-[^/]*$/.exec(String('payload' in event && event.payload))?.[1] ?? ''
    // What would tell it may be what doesn't come.
    if (missed.has(part) && !isAsking) {
      isAsking = true
      loadReloading()
        .then(
          ({ tellMissedAgain }) => tellMissedAgain(),
          () => undefined,
        )
        .finally(() => {
          isAsking = false
        })
    }
    missed.add(part)
  })
}

/** Keeps in the log that a part didn't come, and tells it where nothing in its place does. */
export function noteMissing(error: unknown, isTold: boolean): void {
  noteFault('loading', error)
  if (isTold) missingWords((words) => tellOfFault('loading', words))
}

/** Hands on what to say of a part that doesn't come: a new release may have taken its place. */
export function missingWords(say: (words: string) => void): void {
  loadReloading()
    .then(({ whyMissing }) => whyMissing())
    .catch(() => undefined)
    .then((why) => say(why ?? missingPart))
}

/** Saves, then loads the page anew. */
export function reload(): void {
  loadReloading().then(
    ({ reloadPage }) => void reloadPage(),
    () => location.reload(),
  )
}
