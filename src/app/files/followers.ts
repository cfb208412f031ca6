import type { WirelineDocument } from '../../document/types.ts'
import type { FileFollower } from '../../files/followFile.ts'

let current: { document: WirelineDocument; follower: FileFollower } | undefined

/** Who keeps the flow that is shown and its file together; undefined for any other. */
export function followerOf(document: WirelineDocument | undefined): FileFollower | undefined {
  return current?.document === document ? current?.follower : undefined
}

/** From now on this one follows the flow that is shown. Returns how to end that. */
export function setFollower(document: WirelineDocument, follower: FileFollower): () => void {
  current = { document, follower }
  return () => {
    if (current?.follower === follower) current = undefined
  }
}

/** Looks at the file of the flow that is shown: it was just opened, or may have been changed. */
export async function lookAtFile(): Promise<void> {
  await current?.follower.look()
}
