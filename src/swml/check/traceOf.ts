/** As many lines of a stack tell where it was. */
const most = 12

/**
 * An error as its kind and the places in our own code that it came by. Its message is left out, which may quote the
 * user's text.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  // A message may have lines that look like a stack's.
  const at = message === '' ? -1 : stack.indexOf(message)
  const lines = (at < 0 ? stack : stack.slice(at + message.length)).split('\n')
  const places = lines.filter((line) => place.test(line)).slice(0, most)
  return [/^\w+$/.test(name) ? name : 'Error', ...places.map((line) => line.trim())].join('\n  ')
}

/** `at check (https://…/checks.js:1:2)` and `check@https://…/checks.js:1:2`. */
const place = /^\s*(?:at\b.*|[^\s]*@.*)\b\w+:\/\/\S+:\d+:\d+\)?$|^\s*at .*\/[^/\s]+:\d+:\d+\)?$/
