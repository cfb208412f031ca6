import type { Command } from './types.ts'

/** A picture of the whole flow, in the theme in use. */
export const pictureCommands = [
  {
    id: 'file.picture-png',
    title: 'Download picture (PNG)',
    synonyms: 'export image screenshot diagram',
    group: 'File',
    icon: 'file-down',
    where: 'app',
    enabled: ({ ports }) => ports.givePicture !== undefined,
    run: ({ ports }) => ports.givePicture?.('png'),
  },
  {
    id: 'file.picture-svg',
    title: 'Download picture (SVG)',
    synonyms: 'export image vector diagram',
    group: 'File',
    icon: 'file-down',
    where: 'app',
    enabled: ({ ports }) => ports.givePicture !== undefined,
    run: ({ ports }) => ports.givePicture?.('svg'),
  },
  {
    id: 'file.picture-copy',
    title: 'Copy picture',
    synonyms: 'export image screenshot clipboard diagram',
    group: 'File',
    icon: 'copy',
    where: 'app',
    enabled: ({ ports }) => ports.givePicture !== undefined,
    run: ({ ports }) => ports.givePicture?.('copy'),
  },
] as const satisfies readonly Command[]
