import {
  type Group,
  groups,
  type MethodDefinition,
  methods,
  rankMethods,
} from '../../swml/index.ts'

/** Methods of one group that a query fits. */
export type MethodGroup = { group: Group; methods: readonly MethodDefinition[] }

/**
 * The methods that fit a query, by group in the palette's order; with a query, the groups with the best finds first.
 */
export function searchMethods(
  query: string,
  catalogue: Iterable<MethodDefinition> = methods.values(),
): MethodGroup[] {
  const found = rankMethods(query, catalogue)
  const order = query.trim() === '' ? groups : new Set(found.map(({ method }) => method.group))
  return [...order].flatMap((group) => {
    const own = found.flatMap(({ method }) => (method.group === group ? [method] : []))
    return own.length > 0 ? [{ group, methods: own }] : []
  })
}
