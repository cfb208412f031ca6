import type { ExportKind } from './exportKind.ts'
import { rewriteJson } from './rewriteJson.ts'

/** For an environment variable, a request's body, a cell of a table. */
export const oneLineJson = {
  id: 'one-line-json',
  title: 'JSON on one line',
  gives: 'The flow without line breaks: for a setting, a variable or a test.',
  ending: 'json',
  from: 'json',
  write: ({ json }) => rewriteJson(json),
} as const satisfies ExportKind
