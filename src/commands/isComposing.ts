/**
 * Whether a key press is the input method's: it moves in, confirms or gives up what is being composed, and nothing else.
 * Safari sends the Enter that confirms only once composing has ended; it is known by its code alone.
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}
