import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { cataloguePlugin } from './scripts/cataloguePlugin.ts'
import { chunksPlugin as createChunks } from './scripts/chunksPlugin.ts'
import { colourlessPlugin } from './scripts/colourlessPlugin.ts'
import { licensesPlugin } from './scripts/licensesPlugin.ts'
import { offlinePlugin } from './scripts/offlinePlugin.ts'
import { schemaPlugin } from './scripts/schemaPlugin.ts'

/** Its package doesn't say so, but nothing in `yaml` is run for its effects: what isn't used need not be loaded. */
const treeshake = { moduleSideEffects: [{ test: /node_modules\/yaml\//, sideEffects: false }] }

const { plugin: chunksPlugin, groups } = createChunks()

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
    chunksPlugin,
  ],
  // Only a worker has them: found when that is started, they would reload the page.
  optimizeDeps: { include: ['quickjs-emscripten-core', '@jitl/quickjs-wasmfile-release-sync'] },
  server: { port: 5173, strictPort: false },
  preview: { port: 5173 },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 4000,
    // Beside the code, and only loaded by who opens the browser's tools.
    sourcemap: true,
    license: { fileName: licenses },
    rolldownOptions: {
      treeshake,
      output: { codeSplitting: { groups } },
    },
  },
})
