import { planImport, planInWords } from '../../files/planImport.ts'
import { readFlowsZip } from '../../files/zip/readFlowsZip.ts'
import { counted } from '../../text/counted.ts'
import { addPlanned } from './addPlanned.ts'
import { showFilesDialog } from './filesDialog.ts'
import type { FilesHost } from './filesHost.ts'
import { createPause } from './pause.ts'

/** Says what an archive would add to the flows of this device; adds it once the user agrees. */
export async function importZip(host: FilesHost, file: File): Promise<void> {
  const { ports, library } = host
  const refuse = (why: string) =>
    ports.notify({ text: `“${file.name}” can’t be imported. ${why}`, tone: 'error' })
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return refuse('It could not be read; choose it again.')
  }
  const found = await readFlowsZip(bytes, createPause())
  if ('error' in found) return refuse(found.error)
  if (found.flows.length === 0 && found.left.length === 0) return refuse('There is nothing in it.')
  const plan = planImport(found.flows, await library.list())
  const added = plan.filter(({ kind }) => kind !== 'same')
  const along = [
    ...(added.some(({ versions }) => versions !== undefined) ? ['versions'] : []),
    ...(added.some(({ scenarios }) => scenarios) ? ['scenarios'] : []),
  ]
  showFilesDialog({
    kind: 'preview',
    title: `Import ${file.name}`,
    plan,
    left: found.left,
    notes: [
      planInWords(plan),
      ...(along.length > 0 ? [`Their ${along.join(' and ')} come along.`] : []),
    ],
    action: added.length === 0 ? undefined : `Import ${counted(added.length, 'flow')}`,
    run: (progress) => addPlanned(host, plan, 'Imported', progress),
  })
}
