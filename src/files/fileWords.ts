/** What was to be done with a file when it failed. */
export type FileWork = 'read' | 'write'

/** Why a file can't be read or written, in plain words with the way out, from the browser's own error. */
export function fileFailure(name: string, work: FileWork, error: unknown): string {
  const kind = error instanceof DOMException ? error.name : ''
  const words = reasons[kind]?.(`“${name}”`, work)
  if (words !== undefined) return words
  return work === 'read'
    ? `“${name}” could not be read. It may be open elsewhere; try again in a moment.`
    : `“${name}” could not be written. ${keptHere} Try again, or use “Save to file…”.`
}

/** Said wherever a file isn't written. */
const keptHere = 'Nothing is lost: your flow is still here.'

const reasons: Readonly<Record<string, (file: string, work: FileWork) => string>> = {
  NotFoundError: (file) =>
    `${file} isn’t there any more: it was moved, renamed or deleted. ${keptHere} Use “Save to file…” to write it anew.`,
  NotAllowedError: (file, work) =>
    work === 'read'
      ? `The browser may not read ${file}. Open it again, and allow it when you are asked.`
      : `The browser may not write ${file}. ${keptHere} Save again and allow it when you are asked, or use “Save to file…”.`,
  NoModificationAllowedError: (file) =>
    `${file} can’t be written: it is locked by another program, or may only be read. ${keptHere} Close it there, or use “Save to file…”.`,
  InvalidModificationError: (file) =>
    `${file} can’t be written where it is. ${keptHere} Use “Save to file…” and choose another place.`,
  QuotaExceededError: (file) =>
    `${file} wasn’t written: there is no room on the disk. What the file held is still in it. ${keptHere} Make room, then save again.`,
  InvalidStateError: (file) =>
    `${file} was changed while it was being written. ${keptHere} Save again.`,
  NotReadableError: (file) =>
    `${file} could not be read. It may have been moved or be open elsewhere; try again in a moment.`,
  SecurityError: (file) =>
    `The browser doesn’t allow ${file} to be used here. ${keptHere} Use “Save to file…” and choose another place.`,
  AbortError: (file) =>
    `The browser stopped the writing of ${file}: it takes the place or the kind of file for unsafe. ${keptHere} Use “Save to file…” and choose another place.`,
}

/** A text with half a character in it, which no file has. */
export function notWritable(name: string): string {
  return `“${name}” wasn’t written: the flow holds half of a character that is written as two, which no file can have. ${keptHere} Search for “�” in the code and take it out.`
}

/** What was read again isn't what was written. */
export function writtenWrong(name: string): string {
  return `“${name}” was written, but holds something else now. ${keptHere} Look at the file, then save again or use “Save to file…”.`
}
