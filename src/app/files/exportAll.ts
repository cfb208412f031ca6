import { packFlows } from '../../files/zip/packFlows.ts'
import { secretsInSource } from '../../swml/index.ts'
import { counted } from '../../text/counted.ts'
import type { FilesHost } from './filesHost.ts'
import { createPause } from './pause.ts'

/** *Export all*: all flows of this device as one archive, with their scenarios and versions, as they are: secrets too, which it says. */
export async function exportAll({ library, beside, ports }: FilesHost): Promise<void> {
  const all = await library.list()
  const whole = all.flatMap(({ text, ...flow }) => (text === undefined ? [] : [{ ...flow, text }]))
  if (whole.length === 0) {
    ports.notify({ text: 'There are no flows to export yet.' })
    return
  }
  const versions = new Map(await beside()?.readAll('versions'))
  const pause = createPause()
  const archive = await packFlows(
    whole.map((flow) => ({ ...flow, versions: versions.get(flow.id) })),
    pause,
  )
  let secrets = 0
  for (const { text, scenarios = '' } of whole) {
    secrets += secretsInSource(text).length + secretsInSource(scenarios).length
    await pause()
  }
  const held =
    secrets === 0 ? '' : `, with ${secrets === 1 ? '1 secret' : `${secrets} secrets`} in it`
  const damaged = all.length - whole.length
  const missing = damaged === 0 ? '' : `. ${counted(damaged, 'flow')} damaged and left out`
  ports.download(
    'wireline-flows.zip',
    new Blob(archive, { type: 'application/zip' }),
    `: ${counted(whole.length, 'flow')}${held}${missing}`,
  )
}
