import type { Layout, Line } from '../../layout/types.ts'

/** The lines along which a call has gone; `way` names them, without those that join rows of branches. */
export function linesOnWay(
  way: ReadonlySet<string>,
  { lines, branchRows }: Pick<Layout, 'lines' | 'branchRows'>,
): Line[] {
  return lines.filter(({ key, look }) => {
    // A bar, not a line.
    if (look === 'end') return false
    const name = key.slice('line:'.length)
    if (!name.startsWith('joined:')) return way.has(name)
    const id = name.slice('joined:'.length)
    const { rows = [], rowOf = [] } = branchRows.get(Number(id)) ?? {}
    // From the last row a line leads there by itself.
    return rowOf.some((row, index) => {
      const isPast = index === rowOf.length - 1 && way.has(`join:past:${id}`)
      return row < rows.length - 1 && (isPast || way.has(`join:${id}.${index}`))
    })
  })
}
