/** What broke in words of our own, which may be shown and sent on; those of other errors may quote the text. */
export class DocumentFault extends Error {
  override name = 'DocumentFault'
}

/** What broke in a document's background, or (`following`) in somebody who is told of its changes. */
export type FaultKind = 'reading' | 'checking' | 'rails' | 'edit' | 'following'

/** Told of what broke, in the document's own words where they are a `DocumentFault`. */
export type OnFault = (kind: FaultKind, error: unknown) => void
