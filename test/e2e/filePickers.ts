import type { Page } from 'playwright'

/**
 * The system's dialogs for files, as if somebody had chosen what `choose` says: real files and folders, in the
 * browser's own file system. To be given as `before`.
 */
export async function withPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const root = () => navigator.storage.getDirectory()
    const chosen = (): string[] => JSON.parse(sessionStorage.getItem('test-chosen') ?? '[]')
    Object.assign(window, {
      showOpenFilePicker: async () => {
        const folder = await root()
        return Promise.all(chosen().map((name) => folder.getFileHandle(name)))
      },
      showSaveFilePicker: async () =>
        (await root()).getFileHandle(chosen()[0] ?? '', { create: true }),
      showDirectoryPicker: async () => (await root()).getDirectoryHandle(chosen()[0] ?? ''),
    })
  })
}

/** What the next dialog answers. */
export async function choose(page: Page, ...names: string[]): Promise<void> {
  await page.evaluate(
    (names) => sessionStorage.setItem('test-chosen', JSON.stringify(names)),
    names,
  )
}

/** Writes a file as another program would; its path may have folders, which are made. */
export async function writeFile(page: Page, path: string, text: string): Promise<void> {
  await page.evaluate(
    async ([path = '', text = '']) => {
      let folder = await navigator.storage.getDirectory()
      const parts = path.split('/')
      for (const name of parts.slice(0, -1))
        folder = await folder.getDirectoryHandle(name, { create: true })
      const file = await folder.getFileHandle(parts.at(-1) ?? '', { create: true })
      const writable = await file.createWritable()
      await writable.write(text)
      await writable.close()
    },
    [path, text],
  )
}

/** What is in a file. */
export async function fileText(page: Page, path: string): Promise<string> {
  return await page.evaluate(async (path) => {
    let folder = await navigator.storage.getDirectory()
    const parts = path.split('/')
    for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name)
    const file = await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
  }, path)
}

/** The user comes back to the page from another program. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}
