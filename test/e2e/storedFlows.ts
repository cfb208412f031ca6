import type { Page } from 'playwright'

/** A flow as it is put into the browser’s storage. */
export type Seeded = { id: string; name: string; text: unknown; changed?: number }

/** Puts flows into the storage of the page’s browser, as if they had been made there; `ago`: hours. */
export async function storeFlows(page: Page, flows: readonly Seeded[]): Promise<void> {
  await page.evaluate(async (all) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('wireline')
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
    const transaction = database.transaction('flows', 'readwrite')
    for (const flow of all)
      transaction.objectStore('flows').put({ changed: Date.now(), version: flow.id, ...flow })
    await new Promise((done, fail) => {
      transaction.oncomplete = done
      transaction.onabort = () => fail(transaction.error)
    })
    database.close()
  }, flows)
}

/** A flow of so many steps, of the kinds that flows are made of. */
export function textOf(steps: number, name: string): string {
  const lines = Array.from({ length: steps }, (_, index) => {
    const kinds = [
      `    - play:\n        url: "say:Welcome to ${name}, ${index}"\n`,
      `    - stream:\n        url: wss://example.com/${name}/${index}\n        name: stream ${index}\n`,
      `    - prompt:\n        play: "say:Press ${index % 10}"\n`,
      `    - set:\n        turn: ${index}\n`,
    ]
    return kinds[index % kinds.length]
  })
  return `version: 1.0.0\nsections:\n  main:\n${lines.join('')}`
}
