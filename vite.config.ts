import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { cataloguePlugin } from './scripts/cataloguePlugin.ts'
import { colourlessPlugin } from './scripts/colourlessPlugin.ts'
import { licensesPlugin } from './scripts/licensesPlugin.ts'
import { offlinePlugin } from './scripts/offlinePlugin.ts'
import { schemaPlugin } from './scripts/schemaPlugin.ts'

/** Its package doesn't say so, but nothing in `yaml` is run for its effects: what isn't used need not be loaded. */
const treeshake = { moduleSideEffects: [{ test: /node_modules\/yaml\//, sideEffects: false }] }

/** What most parts need from the beginning: as one file it is smaller than as twenty. */
const core =
  /\/src\/(ui\/(faults|missingPart|onDemand|settings|typeAhead|Button)|commands\/(formatShortcut|platform|shortcut|singleKeys)|document\/(perDocument|analysis|whenRead)|swml\/(plain|samePlain|tree\/(paths|stepAt|stepAtOffset)|secrets\/(isSecretName|placeholder|secretsIn|mask)|syntax\/(nodeAt|parseFragment|toPlain|wholeTree)|tree\/eachStep|edit\/unit|read\/(readFlow|textAfter)|methods\/(bodyValue|shapeOf|definitionOf)|read\/branchPlaces)|layout\/sizes|text\/(lines|composeEdits|minimalEdit|wordScore|countWhere|edit|mapThrough|applyEdits))\.tsx?$|zustand\/esm\/vanilla/

/** What is loaded right after the canvas, or opened at a moment’s notice. */
const soon =
  /\/(attachCommands|commands|attachDevice|checks|Inspector|SourcePane|Outline|Home|CommandPalette|FindStep|Export)-/

/**
 * What of a part’s own imports is asked for along with it: the page’s first script holds these lists. Others find
 * nearly all of theirs there when they are opened, since commands and form need them, too.
 */
function preloaded(part: string, imports: string[], { hostType }: { hostType: 'html' | 'js' }) {
  const isAll = hostType === 'html' || soon.test(part)
  return isAll ? imports : imports.filter((file) => file.endsWith('.css'))
}

/** Of everything that is in the build. */
const licenses = 'licenses.md'

export default defineConfig({
  // Relative, so that the built site works from any folder.
  base: './',
  plugins: [
    react(),
    colourlessPlugin(),
    cataloguePlugin(),
    schemaPlugin(),
    licensesPlugin(licenses),
    offlinePlugin(),
  ],
  server: { port: 5173, strictPort: false },
  preview: { port: 5173 },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 4000,
    modulePreload: { resolveDependencies: preloaded },
    // Beside the code, and only loaded by who opens the browser's tools.
    sourcemap: true,
    license: { fileName: licenses },
    rolldownOptions: {
      treeshake,
      output: { codeSplitting: { groups: [{ name: 'core', test: core }] } },
    },
  },
})
