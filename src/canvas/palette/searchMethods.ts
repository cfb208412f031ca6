import {
  type Group,
  groups,
  type MethodDefinition,
  methods,
  rankMethods,
} from '../../swml/index.ts'

/** Methods of one group that a query fits, or those that are offered before all groups. */
export type MethodGroup = { group: Group | typeof likely; methods: readonly MethodDefinition[] }

const likely = 'Likely next'

/**
 * The methods that fit a query, by group in the palette's order; with a query, the groups with the best finds first.
 *
 * @param first while nothing is searched for, these come before all groups, and not again in theirs
 */
export function searchMethods(
  query: string,
  catalogue: Iterable<MethodDefinition> = methods.values(),
  first: readonly MethodDefinition[] = [],
): MethodGroup[] {
  const isOpen = query.trim() === ''
  const found = rankMethods(query, catalogue).map(({ method }) => method)
  const order = isOpen ? groups : new Set(found.map(({ group }) => group))
  const leading = isOpen ? first : []
  const all: MethodGroup[] = [...order].map((group) => ({
    group,
    methods: found.filter((method) => method.group === group && !leading.includes(method)),
  }))
  return [{ group: likely, methods: leading } as const, ...all].filter(
    ({ methods }) => methods.length > 0,
  )
}
