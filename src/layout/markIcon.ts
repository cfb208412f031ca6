import type { Box } from './types.ts'

const icons: Partial<Record<Box['kind'], string>> = { start: 'phone-incoming', end: 'phone-off' }

/** The picture before the words of a mark, by its name in `ui/icons`; undefined for one without. */
export function markIcon({ kind, label }: Pick<Box, 'kind' | 'label'>): string | undefined {
  return label === 'End of section' ? 'corner-up-left' : icons[kind]
}
