import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { schemaPlugin } from './scripts/schemaPlugin.ts'

export default defineConfig({
  // Relative, so that the built site works from any folder.
  base: './',
  plugins: [react(), schemaPlugin()],
  server: { port: 5173, strictPort: false },
  preview: { port: 5173 },
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
})
