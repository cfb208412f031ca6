import { catalogue } from './catalogue.ts'
import { guarded } from './guarded.ts'
import { groups, type MethodDefinition } from './method.ts'

/** The methods as their files hold them, by name: for finding out which of their functions throws. */
export const ownDefinitions: ReadonlyMap<string, MethodDefinition> = inPaletteOrder(catalogue)

/**
 * All methods by name, in the palette's order: by group, then rank, then title. Adding a method is adding a file. A
 * mistake in one method's file must not keep a flow from opening: none of their functions throws.
 */
export const methods: ReadonlyMap<string, MethodDefinition> = new Map(
  [...ownDefinitions].map(([name, definition]) => [name, guarded(definition)]),
)

function inPaletteOrder(all: readonly MethodDefinition[]): Map<string, MethodDefinition> {
  const definitions = [...all].sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      (a.rank ?? 50) - (b.rank ?? 50) ||
      a.title.localeCompare(b.title, 'en'),
  )
  return new Map(definitions.map((definition) => [definition.name, definition]))
}
