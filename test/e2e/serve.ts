import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serveFolder } from './serveFolder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string
  }
}

/** Serves the built site as any static host would, from a folder of its own, so that relative addresses are tested too. */
export default async function serve(project: TestProject) {
  const { address, close } = await serveFolder(resolve(import.meta.dirname, '../../dist'))
  project.provide('appUrl', address)
  return close
}
