import type { Flow, Path } from '../../types.ts'
import { refusal } from '../refusal.ts'
import { renameKey } from '../renameKey.ts'
import { setField } from '../setField.ts'
import { type Outcome, unreadable } from './outcome.ts'
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
  return withName(flow, name, to)
}

/** The section under another name, whichever it is, and all that names it; refused where one would stay behind. */
export function withName(flow: Flow, name: string, to: string): Outcome<{ followed: number }> {
  const section: Path = ['sections', name]
  const followers = allReferences(flow, 'section').filter((each) => each.name === name)
  const places = [section, ...followers.map((each) => each.path)]
  const parts = [
    renameKey(flow, section, to),
    ...followers.map((each) => setField(flow, each.path, to)),
  ]
  // One that stayed behind would lead nowhere.
  const refused = places.filter((_, index) => parts[index]?.length === 0)
  if (refused.length > 0) return { error: refusal(flow, refused) }
  return { edits: parts.flat(), followed: followers.length }
}
