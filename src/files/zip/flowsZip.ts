import { largestFile } from '../../flows/readFile.ts'

/** In every archive of flows: what is in it, as `Manifest`. */
export const manifestName = 'wireline.json'

/** Where the versions of a flow are in an archive. */
export const versionsFolder = 'versions/'

/** What Wireline takes of an archive, and of a folder. Far beyond what anyone keeps by hand. */
export const limits = {
  /** Bytes of the archive. */
  archive: 200_000_000,
  /** Bytes of all of it, unpacked. */
  bytes: 400_000_000,
  /** Files in it, all in all. */
  entries: 20_000,
  /** Bytes of one flow. */
  flow: largestFile,
  /** Bytes of the versions of one. */
  versions: largestFile * 4,
  /** Bytes of the list of what is in it. */
  manifest: 10_000_000,
}

/** What an archive says of its flows, so that they keep their names and are known again. */
export type Manifest = {
  format: 'wireline-flows'
  version: 1
  flows: readonly ManifestFlow[]
}

export type ManifestFlow = {
  /** In the archive: `ivr.yaml`. */
  file: string
  /** On the device that it comes from. */
  id: string
  name: string
  /** Milliseconds since 1970; 0 where that isn't known. */
  changed: number
  /** In the archive, where the flow has versions. */
  versions?: string
  /** In the archive, where the flow has scenarios: `ivr.scenarios.yaml`. */
  scenarios?: string
}

/** Reads what an archive says of its flows; undefined where it isn't that. Takes anything. */
export function readManifest(text: string): ManifestFlow[] | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (!isObject(read) || read.format !== 'wireline-flows' || !Array.isArray(read.flows))
      return undefined
    return read.flows.flatMap((flow: unknown) => (isManifestFlow(flow) ? [flow] : []))
  } catch {
    return undefined
  }
}

function isManifestFlow(flow: unknown): flow is ManifestFlow {
  if (!isObject(flow)) return false
  const { file, id, name, changed, versions, scenarios } = flow
  const isNamed = [file, id, name].every((part) => typeof part === 'string')
  const isBeside = [versions, scenarios].every(
    (part) => part === undefined || typeof part === 'string',
  )
  return isNamed && typeof changed === 'number' && isBeside
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
