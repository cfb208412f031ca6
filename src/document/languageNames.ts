import type { Language } from '../swml/index.ts'

/** What the formats are called on screen. */
export const languageNames: Readonly<Record<Language, string>> = { yaml: 'YAML', json: 'JSON' }
