import { isReadOnly } from '../document/analysis.ts'
import { type ExportId, exportKinds } from '../exports/kinds.ts'
import { copyAs } from './copyAs.ts'
import type { Command } from './types.ts'

/** Copy as something else: one for each kind there is. */
export const exportCommands: readonly Command<`file.copy-as-${ExportId}`>[] = exportKinds.map(
  (kind) => ({
    id: `file.copy-as-${kind.id}`,
    title: `Copy as ${kind.title}`,
    synonyms: 'export clipboard share',
    group: 'File',
    icon: 'copy',
    where: 'app',
    enabled: ({ document }) => !isReadOnly(document.store.getState()),
    run: (context) => copyAs(context, kind),
  }),
)
