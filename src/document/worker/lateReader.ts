import type { DocumentLanguage } from '../language.ts'
import { localReader, type Reader } from '../reader.ts'

/**
 * The worker's reader, loaded with the first long text, or ahead with `warm`, since most flows don't need it. Where it
 * doesn't come, a text is still read, here; the rest is refused, and the next question tries again.
 */
export function lateReader(language: DocumentLanguage): Required<Reader> {
  let coming: Promise<Required<Reader>> | undefined
  const load = () => {
    coming ??= import('./workerReader.ts').then(({ workerReader }) => workerReader(language))
    coming.catch(() => {
      coming = undefined
    })
    return coming
  }
  return {
    read: async (text) => {
      const reader = await load().catch(() => localReader(language))
      return reader.read(text)
    },
    checkSteps: async (text) => (await load()).checkSteps(text),
    checkWholeFlow: async (text) => (await load()).checkWholeFlow(text),
    liveness: async (text, all) => (await load()).liveness(text, all),
    warm: () => void load().then((reader) => reader.warm(), ignore),
    dispose: () => void coming?.then((reader) => reader.dispose(), ignore),
  }
}

/** Told when there is a text to read. */
const ignore = () => {}
