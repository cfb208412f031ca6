import type { Language } from '../swml/index.ts'

export const languageNames: Readonly<Record<Language, string>> = { yaml: 'YAML', json: 'JSON' }
