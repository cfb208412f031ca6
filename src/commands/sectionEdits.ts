import {
  addSection,
  duplicateSection,
  freeSectionName,
  moveSection,
  removeSection,
  renameSection,
} from '../swml/index.ts'
import { makeEdit } from './makeEdit.ts'
import { startNaming, whileJustCreated } from './naming.ts'
import type { CommandContext } from './types.ts'
import { offerUndo } from './words.ts'

/** Adds a section behind all others. Without a name it gets a free one, and can be named in place. */
export function addNewSection(context: CommandContext, given?: string): void {
  const { document, ports } = context
  const name = given ?? freeSectionName(document.store.getState().flow)
  makeEdit(
    context,
    (flow) => addSection(flow, name),
    { label: `Add the section ${name}` },
    () => {
      ports.announce(`Added the section ${name}${given === undefined ? '. Type its name.' : ''}`)
      if (given !== undefined) return
      const again = whileJustCreated(document, (to) => addNewSection(context, to))
      startNaming(document, { kind: 'section', name, again })
    },
  )
}

/** Gives a section another name; refused in words. */
export function nameSection(context: CommandContext, name: string, to: string): void {
  if (name === to) return
  makeEdit(
    context,
    (flow) => renameSection(flow, name, to),
    { label: `Rename ${name} to ${to}` },
    ({ followed }) => {
      const steps = followed === 1 ? '1 step follows' : `${followed} steps follow`
      context.ports.announce(`Renamed ${name} to ${to}${followed > 0 ? `; ${steps}` : ''}`)
    },
  )
}

/** Copies a section with all its steps. Without a name the copy gets a free one, and can be named in place. */
export function copySection(context: CommandContext, name: string, given?: string): void {
  const { document, ports } = context
  const to = given ?? freeSectionName(document.store.getState().flow, name)
  makeEdit(
    context,
    (flow) => duplicateSection(flow, name, to),
    { label: `Duplicate ${name}` },
    () => {
      const more = given === undefined ? '. Type its name.' : ''
      ports.announce(`Duplicated ${name} as ${to}${more}`)
      if (given !== undefined) return
      const again = whileJustCreated(document, (chosen) => copySection(context, name, chosen))
      startNaming(document, { kind: 'section', name: to, again })
    },
  )
}

/** Moves a section one place to the left or right, and says so. */
export function shiftSection(context: CommandContext, name: string, direction: -1 | 1): void {
  makeEdit(
    context,
    (flow) => moveSection(flow, name, direction),
    { label: `Move ${name}` },
    (_, { flow }) => {
      const at = flow.sections.findIndex((section) => section.name === name) + 1
      context.ports.announce(`Moved ${name}: section ${at} of ${flow.sections.length}`)
    },
  )
}

/** Deletes a section with its steps, and offers the way back. */
export function deleteSection(context: CommandContext, name: string): void {
  makeEdit(
    context,
    (flow) => removeSection(flow, name),
    { label: `Delete the section ${name}` },
    ({ left }) => {
      const steps = left === 1 ? '1 step still leads' : `${left} steps still lead`
      offerUndo(context, `Deleted the section ${name}${left > 0 ? `; ${steps} there` : ''}`)
    },
  )
}
