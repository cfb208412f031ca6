/** The files of one release in the browser's cache, for the service worker. */
export type FileStore = {
  /** Fetches what isn't there yet; rejects where one can't be had, or isn't what the build made. */
  fill: () => Promise<void>
  /** The answer to a request, where it is for a file of ours; undefined leaves it to the browser. */
  answer: (request: Request) => Promise<Response> | undefined
  /** Deletes what other releases left. */
  dropOthers: () => Promise<void>
}

type Place = {
  /** What the names of all caches of this app begin with. */
  prefix: string
  /** Another one for each release. */
  release: string
  /** The app's own address: a folder, with its slash. */
  scope: string
}

/** The page itself, by the name that no server redirects. */
const page = './'

/** At the same time: the page may be loading, and flows being saved. */
const connections = 2

/**
 * Keeps files that are named from the app's folder on, with the SHA-256 that each must have (base64). So no file of
 * one release comes together with those of another, and no error page of a server is kept as a script.
 */
export function createFileStore(
  files: Readonly<Record<string, string>>,
  { prefix, release, scope }: Place,
): FileStore {
  const own = prefix + release

  const keep = async (cache: Cache, name: string, sha256: string) => {
    // What was there before an install was broken off is right: it was looked at when it came.
    if (await cache.match(name, anyQuery)) return
    const kept = await caches.match(name, anyQuery)
    const isSame = kept !== undefined && (await hashOf(kept.clone())) === sha256
    await cache.put(name, isSame ? kept : await download(name, `sha256-${sha256}`))
  }

  const fill = async () => {
    const cache = await caches.open(own)
    const rest = Object.entries(files)
    const work = async () => {
      for (let next = rest.pop(); next; next = rest.pop()) await keep(cache, ...next)
    }
    try {
      await Promise.all(Array.from({ length: connections }, work))
    } catch (error) {
      // Room is for flows first.
      if (error instanceof Error && error.name === 'QuotaExceededError') await caches.delete(own)
      throw error
    }
  }

  const kept = async (name: string) => (await caches.open(own)).match(name, anyQuery)

  return {
    fill,
    answer: (request) => {
      if (request.method !== 'GET' || !request.url.startsWith(scope)) return undefined
      const name = nameOf(request.url.slice(scope.length))
      if (Object.hasOwn(files, name))
        return kept(name).then((response) => response ?? fetch(request))
      // A page of an older release, in another tab, asks for a part of it.
      if (isNamedByContent(name))
        return caches.match(request, anyQuery).then((response) => response ?? fetch(request))
      // Whatever else is opened in the app's folder: without a network it is the app.
      if (request.mode === 'navigate') return fetch(request).catch(() => Response.redirect(scope))
      return undefined
    },
    dropOthers: async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own)
      await Promise.all(names.map((name) => caches.delete(name)))
    },
  }
}

const anyQuery = { ignoreSearch: true, ignoreVary: true }

/** Of an address within the app's folder. */
function nameOf(rest: string): string {
  const [path = ''] = rest.split(/[?#]/)
  return path === '' || path === 'index.html' ? page : path
}

/** With a hash in its name: another content has another name. */
function isNamedByContent(name: string): boolean {
  return name.startsWith('assets/')
}

/** The SHA-256 of what is in it, as the build writes it. */
async function hashOf(response: Response): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
}

/** Past the browser's own cache where that may be old, or turns out to be wrong. */
function download(name: string, integrity: string): Promise<Response> {
  const anew = () => fetch(name, { integrity, cache: 'reload' })
  return isNamedByContent(name) ? fetch(name, { integrity }).catch(anew) : anew()
}
