import type { FileLink } from '../../files/fileLink.ts'
import type { PlannedFlow } from '../../files/planImport.ts'
import { runImport, undoImport } from '../../files/runImport.ts'
import { counted } from '../../text/counted.ts'
import type { FilesHost } from './filesHost.ts'

/** A flow to be added, with its file where there is one. */
type Planned = Omit<PlannedFlow, 'id'> & { link?: FileLink }

/**
 * Adds what was planned, says what came of it with a way back, and goes there: to the flow, or to all of them.
 * `done`: "Imported".
 */
export async function addPlanned(
  host: FilesHost,
  plan: readonly Planned[],
  done: string,
  progress: (done: number) => void,
): Promise<void> {
  const { library, ports } = host
  let count = 0
  const byFlow = new Map<unknown, FileLink | undefined>(plan.map((flow) => [flow, flow.link]))
  const { ids, why } = await runImport(plan, library, host.beside(), async (id, flow) => {
    const link = byFlow.get(flow)
    if (link) await host.beside()?.write('files', id, link)
    count += 1
    progress(count)
  })
  const [only] = ids
  if (only !== undefined && ids.length === 1) await host.flows.go(only)
  else if (ids.length > 0) host.flows.home()
  const undo = async () => {
    const left = await undoImport(ids, library)
    ports.announce(
      left === 0
        ? `Took away ${counted(ids.length, 'flow')}`
        : `${counted(left, 'flow')} could not be taken away`,
    )
  }
  ports.notify({
    text: `${done} ${counted(ids.length, 'flow')}${why === undefined ? '' : `. ${why}`}`,
    ...(why !== undefined && { tone: 'error' }),
    ...(ids.length > 0 && { action: { label: 'Undo', run: () => void undo() } }),
  })
}
