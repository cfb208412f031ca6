import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const source = resolve(import.meta.dirname, '../src/app/offline/service.worker.ts')
const worker = 'sw.js'

/** In the build for people and other programs, not for the app. */
const isForOthers = /\.map$|^licenses\.md$|\.schema\.json$|^sw\.js$/

/** Puts the service worker into the build, which keeps all its files so that the app works without a network. */
export function offlinePlugin(): Plugin {
  let folder = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    writeBundle: { order: 'post', sequential: true, handler: () => writeServiceWorker(folder) },
  }
}

/** Writes the service worker of the built app in a folder: its code, and which files there are with what in them. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const files = await listFiles(folder)
  const release = hash(JSON.stringify(files)).replace(/\W/g, '').slice(0, 12)
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __FILES__: JSON.stringify(files), __RELEASE__: JSON.stringify(release) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: source, formats: ['iife'], name: 'worker', fileName: () => worker },
    },
  })
  const [made] = [result].flat()
  const [chunk] = made && 'output' in made ? made.output : []
  if (!chunk) throw new Error('The service worker wasn’t built')
  await writeFile(resolve(folder, worker), chunk.code)
}

/** Each file of the app by its name from the folder on, with its SHA-256; the page by the name of the folder. */
async function listFiles(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !isForOthers.test(name))
    .sort()
  const listed = names.map(async (name) => {
    const sha256 = hash(await readFile(resolve(folder, name)))
    return [name === 'index.html' ? './' : name, sha256] as const
  })
  return Object.fromEntries(await Promise.all(listed))
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64')
}
