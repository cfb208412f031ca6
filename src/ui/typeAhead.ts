/** A search box that was asked for and isn't on the page yet. */
type Expected = {
  /** Whether it is still to come. */
  isWanted: () => boolean
  /** Escape: it needn't come. */
  close: () => void
}

/** What was typed for it so far. */
type Typed = { words: string; enter: boolean }

const nothing = (): Typed => ({ words: '', enter: false })

let expected: Expected | undefined
let ahead = nothing()

/**
 * A search box was asked for, which may still have to be drawn or loaded: what is typed until it takes it is meant for
 * it, and must do nothing to the steps, which still have the keyboard.
 */
export function expectBox(box: Expected): void {
  expected = box
  ahead = nothing()
}

/** Keeps a key for the box that is expected; whether the key was for it. */
export function typeAhead(event: KeyboardEvent): boolean {
  if (expected?.isWanted() !== true) expected = undefined
  if (expected === undefined || event.ctrlKey || event.metaKey) return false
  if (event.key === 'Escape') expected.close()
  // What comes behind Enter is meant for whatever comes of the choice, and not for the box.
  else if (ahead.enter) return true
  else if (event.key === 'Enter') ahead.enter = true
  else if (event.key === 'Backspace') ahead.words = ahead.words.slice(0, -1)
  else if (event.key.length === 1 && !event.altKey) ahead.words += event.key
  return true
}

/** What was typed ahead, for the box that has the keyboard now: the next keys reach it by themselves. */
export function takeTypedAhead(): Typed {
  const typed = ahead
  ahead = nothing()
  expected = undefined
  return typed
}
