import type { Flow } from '../../types.ts'

/** The section that every call begins in. */
export const mainSection = 'main'

/** Why a section can't have this name, in plain words; undefined where it can. `own`: the name it has now. */
export function sectionNameError(
  flow: Pick<Flow, 'sections'>,
  name: string,
  own?: string,
): string | undefined {
  if (name.trim() === '') return 'A section needs a name.'
  if (name === own) return undefined
  if (/^\s|\s$|[\n\r\t]/.test(name)) return 'A name can’t begin or end with a blank.'
  if (/^(https?:|[$%]\{|\{)/i.test(name))
    return 'A name can’t look like a web address or a variable: steps would go there instead.'
  if (flow.sections.some((section) => section.name === name))
    return `There is a section “${name}” already.`
  return undefined
}

/** A name no section has: `base`, else `base_2`, `base_3` … */
export function freeSectionName(flow: Pick<Flow, 'sections'>, base = 'section'): string {
  return freeName(base, new Set(flow.sections.map((section) => section.name)))
}

/** `base` where it isn't taken, else with the first number from 2 on that makes it free. */
export function freeName(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}_${number}`)) number++
  return `${base}_${number}`
}
