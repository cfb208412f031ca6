import { Zip, ZipDeflate } from 'fflate'
import { looksLikeJson } from '../../swml/index.ts'
import { fileName, uniqueNames } from '../../text/fileName.ts'
import { scenarioFileName } from '../scenarioFiles.ts'
import { type Manifest, type ManifestFlow, manifestName, versionsFolder } from './flowsZip.ts'
import { recordToJson } from './recordJson.ts'

/** A flow as it goes into an archive. */
export type PackedFlow = {
  id: string
  name: string
  text: string
  /** The text of its file of scenarios; empty or missing: there are none. */
  scenarios?: string
  /** Milliseconds since 1970; 0 where that isn't known. */
  changed: number
  /** What the database keeps of its versions. */
  versions?: unknown
}

/**
 * An archive of flows: each as a file in its own format, byte for byte, with a name that every system takes; what is
 * known of it in `wireline.json`; its scenarios and versions beside. `pause` is awaited after each flow, so that the page goes on.
 */
export async function packFlows(
  flows: readonly PackedFlow[],
  pause: (done: number) => Promise<void> = async () => {},
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let failure: unknown
  const zip = new Zip((error, part) => {
    if (error) failure = error
    else parts.push(new Uint8Array(part))
  })
  const add = (name: string, text: string, changed: number) => {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = zipTime(changed)
    zip.add(file)
    file.push(new TextEncoder().encode(text), true)
  }
  const names = uniqueNames(flows.map(ownName), [manifestName, versionsFolder.slice(0, -1)])
  const scenarioNames = uniqueNames(
    flows.map((flow, index) => ownScenarios(flow, names[index])),
    [...names, manifestName, versionsFolder.slice(0, -1)],
  )
  const listed: ManifestFlow[] = []
  for (const [index, flow] of flows.entries()) {
    const { id, name, text, changed } = flow
    const file = names[index] ?? name
    add(file, text, changed)
    const scenarios = flow.scenarios ? scenarioNames[index] : undefined
    if (scenarios !== undefined) add(scenarios, flow.scenarios ?? '', changed)
    const versions = flow.versions === undefined ? undefined : recordToJson(flow.versions)
    // By number: an id may be anything.
    const versionsFile = `${versionsFolder}${index + 1}.json`
    if (versions !== undefined) add(versionsFile, versions, changed)
    listed.push({
      file,
      id,
      name,
      changed,
      ...(versions !== undefined && { versions: versionsFile }),
      ...(scenarios !== undefined && { scenarios }),
    })
    await pause(index + 1)
  }
  const manifest: Manifest = { format: 'wireline-flows', version: 1, flows: listed }
  add(manifestName, `${JSON.stringify(manifest, undefined, 2)}\n`, 0)
  zip.end()
  if (failure !== undefined) throw failure
  return parts
}

function ownName({ name, text }: PackedFlow): string {
  return fileName(name, looksLikeJson(text) ? 'json' : 'yaml')
}

/** Called like the flow’s own file in the archive. */
function ownScenarios({ name, scenarios = '' }: PackedFlow, file = name): string {
  return scenarioFileName(file.replace(/\.[^.]*$/, ''), scenarios)
}

/** Archives know the years from 1980 to 2099 only. */
function zipTime(changed: number): Date {
  const time = new Date(changed)
  const year = time.getFullYear()
  return year >= 1981 && year <= 2098 ? time : new Date(1981, 0, 1)
}
