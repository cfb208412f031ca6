import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const packages = resolve(import.meta.dirname, '../node_modules')

/**
 * What Vite's own list leaves out, since it looks at the packages of the page's scripts only: fonts, what Monaco holds
 * itself, and what only a worker has.
 */
const others = {
  '@fontsource-variable/geist (OFL-1.1)': '@fontsource-variable/geist/LICENSE',
  '@fontsource-variable/geist-mono (OFL-1.1)': '@fontsource-variable/geist-mono/LICENSE',
  'quickjs-emscripten-core (MIT)': 'quickjs-emscripten-core/LICENSE',
  '@jitl/quickjs-wasmfile-release-sync (MIT), with QuickJS (MIT)':
    '@jitl/quickjs-wasmfile-release-sync/LICENSE',
  'Within monaco-editor': 'monaco-editor/ThirdPartyNotices.txt',
}

/** Completes the licences of everything that is in the build. */
export function licensesPlugin(fileName: string): Plugin {
  return {
    name: 'all-licenses',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const list = bundle[fileName]
        if (list?.type !== 'asset') throw new Error(`The build has no ${fileName}`)
        const more = Object.entries(others).map(
          ([title, file]) => `\n## ${title}\n\n${readFileSync(resolve(packages, file), 'utf8')}`,
        )
        list.source = `${list.source.toString()}${more.join('')}`
      },
    },
  }
}
