import type * as z from 'zod/mini'
import { list, map, union } from '../containers.ts'
import { text } from '../scalars.ts'

const phrases = (title?: string) =>
  list(text({ title: 'Phrase', example: 'One moment, please.' }), title ? { title } : {})

/** Phrases for each language: `en-US`, or `default` for all. */
export const fillersByLanguage = (title: string, description: string): z.ZodMiniType =>
  map(phrases('Language'), { title, description, example: 'en-US', advanced: true })

/** The same phrases for all, or for each language. */
export const fillers = (title: string, description: string): z.ZodMiniType =>
  union(
    { 'For all languages': phrases(), 'For each language': map(phrases('Language')) },
    { title, description, advanced: true },
  )
