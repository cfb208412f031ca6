import type { Pasted } from '../swml/index.ts'

/**
 * What came with a paste, "1 step and 2 sections", and what is other here than it was: names, characters. Empty where
 * nothing is.
 */
export function pastedWords({ count, sections, renamed, mended }: Pasted): {
  what: string
  notes: string
} {
  const parts = [
    ...(count > 0 || sections.length === 0 ? [counted(count, 'step')] : []),
    ...(sections.length > 0 ? [counted(sections.length, 'section')] : []),
  ]
  const names = [
    ...renamed.sections.map(({ was, now }) => `“${was}” is called “${now}” here`),
    ...renamed.labels.map(({ was, now }) => `the label “${was}” is called “${now}” here`),
  ]
  const why = names.length === 1 ? 'since that name is taken' : 'since those names are taken'
  const notes = [
    ...(names.length === 0 ? [] : [`${names.join(', ')}, ${why}`]),
    ...(mended ? ['blanks or quotes that only looked right were replaced'] : []),
  ]
  return { what: parts.join(' and '), notes: notes.join('; ') }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
