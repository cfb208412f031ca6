import type { Flow, TextEdit } from '../../types.ts'
import { renameKey } from '../renameKey.ts'
import { setField } from '../setField.ts'
import { type Outcome, repeated, unreadable } from './outcome.ts'
import { allReferences } from './referencesTo.ts'
import { mainSection, sectionNameError } from './sectionName.ts'

/** Gives a section another name; every step that runs it or goes to it follows. */
export function renameSection(flow: Flow, name: string, to: string): Outcome<{ followed: number }> {
  if (!flow.readable) return { error: unreadable }
  if (!flow.sections.some((section) => section.name === name))
    return { error: `There is no section “${name}”.` }
  if (name === to) return { edits: [], followed: 0 }
  if (name === mainSection)
    return { error: 'Every call begins in the section “main”, so it keeps its name.' }
  const error = sectionNameError(flow, to, name)
  if (error !== undefined) return { error }
  return withName(flow, name, to) ?? { error: repeated }
}

/** The section under another name, whichever it is, and all that names it; undefined where one would stay behind. */
export function withName(
  flow: Flow,
  name: string,
  to: string,
): { edits: TextEdit[]; followed: number } | undefined {
  const key = renameKey(flow, ['sections', name], to)
  const followers = allReferences(flow, 'section').filter((each) => each.name === name)
  const parts = [key, ...followers.map((each) => setField(flow, each.path, to))]
  // One that stayed behind would lead nowhere.
  if (parts.some((edits) => edits.length === 0)) return undefined
  return { edits: parts.flat(), followed: followers.length }
}
