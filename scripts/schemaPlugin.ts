import { resolve } from 'node:path'
import { type Plugin, runnerImport } from 'vite'

const source = resolve(import.meta.dirname, '../src/swml/methods/documentSchema.ts')

/**
 * Puts `swml.schema.json` into the build: the JSON Schema of a whole SWML document, made from the same catalogue as
 * the app, for other editors and tools.
 */
export function schemaPlugin(): Plugin {
  return {
    name: 'swml-schema',
    apply: 'build',
    async generateBundle() {
      // Through Vite, since Node itself reads no TypeScript before its version 22.
      const { module } = await runnerImport<{ documentSchema: () => unknown }>(source)
      this.emitFile({
        type: 'asset',
        fileName: 'swml.schema.json',
        source: JSON.stringify(module.documentSchema()),
      })
    },
  }
}
