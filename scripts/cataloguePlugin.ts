import type { Plugin } from 'vite'
import { writeCatalogue } from './catalogue.mjs'

/** A method whose file is added or deleted while the app runs is there, or gone, at once. */
export function cataloguePlugin(): Plugin {
  return {
    name: 'swml-catalogue',
    buildStart: writeCatalogue,
    configureServer({ watcher }) {
      const follow = (file: string) => {
        if (/[\\/]methods[\\/]catalogue[\\/]/.test(file)) writeCatalogue()
      }
      watcher.on('add', follow).on('unlink', follow)
    },
  }
}
