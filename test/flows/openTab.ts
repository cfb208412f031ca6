import { createDocument } from '../../src/document/createDocument.ts'
import { openStorage } from '../../src/flows/openStorage.ts'
import type { StorageEnvironment } from '../../src/flows/storageEnvironment.ts'

/** A tab of a fake browser with its document; opened again with the same environment, it is that tab after a reload. */
export async function openTab(environment: Partial<StorageEnvironment>, text = 'version: 1.0.0\n') {
  const storage = await openStorage(environment)
  const document = createDocument(storage.last?.text ?? text, { name: storage.last?.name })
  storage.follow(document)
  const type = (word: string) =>
    document.apply([{ start: 0, end: 0, text: word }], { label: 'Type', origin: 'source' })
  return {
    storage,
    document,
    type,
    open: (name: string, opened: string) =>
      document.replaceText(opened, { label: `Open ${name}`, name }),
    text: () => document.store.getState().text,
    name: () => document.store.getState().name,
  }
}
