import { nameOf } from '../../flows/readFile.ts'
import { decodeText } from '../../flows/textBytes.ts'
import { flowOfScenarios, type ScenarioFile, withScenarios } from '../scenarioFiles.ts'
import { whyNoFlow } from '../whyNoFlow.ts'
import {
  limits,
  type ManifestFlow,
  manifestName,
  readManifest,
  versionsFolder,
} from './flowsZip.ts'
import { recordFromJson } from './recordJson.ts'
import { type ZipEntry, zipEntries } from './zipEntries.ts'

/** A flow that was found in an archive or a folder. */
export type FoundFlow = {
  /** Where: its path there. */
  path: string
  name: string
  text: string
  /** The text of its file of scenarios, where there is one. */
  scenarios?: string
  /** Its id on the device that it comes from, where that is known. */
  id?: string
  /** What the database there kept of its versions. */
  versions?: unknown
}

/** What isn't taken, and why, in words that go on after its path. */
export type LeftOut = { path: string; why: string }

/** What is in an archive; or in plain words why nothing is. */
export type FlowsInZip = { flows: FoundFlow[]; left: LeftOut[] } | { error: string }

/**
 * Finds the flows of a zip archive, one of *Export all* or any other. Takes any bytes, never unpacks more than the
 * limits. `pause` is awaited after each file, so that the page goes on.
 */
export async function readFlowsZip(
  archive: Uint8Array,
  pause: () => Promise<void> = async () => {},
): Promise<FlowsInZip> {
  if (archive.length > limits.archive)
    return { error: `It is larger than ${limits.archive / 1_000_000} MB.` }
  const listing = zipEntries(archive, limits)
  if ('error' in listing) return listing
  const { files, left } = sorted(listing.entries)
  const manifest = manifestOf(files, left)
  const flows: FoundFlow[] = []
  const beside: ScenarioFile[] = []
  const isOfFlow = besideFlows(manifest)
  for (const entry of files.values()) {
    if (isOfFlow(entry.name)) continue
    const known = manifest?.get(entry.name)
    const found = known ? knownFlow(entry, known, files, left) : anyFile(entry)
    if ('why' in found) left.push({ path: entry.name, why: found.why })
    else if ('beside' in found) beside.push(found.beside)
    else flows.push(found)
    await pause()
  }
  for (const file of manifest?.keys() ?? []) {
    if (!files.has(file) && !left.some(({ path }) => path === file))
      left.push({ path: file, why: 'isn’t in it, though its list says so' })
  }
  const whole = withScenarios(flows, beside)
  return { flows: whole.flows, left: [...left, ...whole.left] }
}

/** Tells the files that only belong to flows, as the archive's own list says. */
function besideFlows(
  manifest: ReadonlyMap<string, ManifestFlow> | undefined,
): (name: string) => boolean {
  if (manifest === undefined) return () => false
  const scenarios = new Set([...manifest.values()].map((flow) => flow.scenarios))
  return (name) => name === manifestName || name.startsWith(versionsFolder) || scenarios.has(name)
}

/** Each file once, without what no archive of flows has. */
function sorted(entries: readonly ZipEntry[]) {
  const files = new Map<string, ZipEntry>()
  const left: LeftOut[] = []
  for (const entry of entries) {
    const { name } = entry
    if (name.endsWith('/') || isHidden(name)) continue
    if (isUnsafe(name)) left.push({ path: shown(name), why: 'has a name that leads elsewhere' })
    else if (files.has(name)) left.push({ path: name, why: 'is in it twice; the first is taken' })
    else files.set(name, entry)
  }
  return { files, left }
}

/** What systems put beside files. */
function isHidden(name: string): boolean {
  return name
    .split('/')
    .some((part) => (part.startsWith('.') && !/^\.+$/.test(part)) || part === '__MACOSX')
}

/** Nothing is ever written under these names, but whoever made them meant it to be. */
function isUnsafe(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const isOdd = /[\u0000-\u001f\\]|^\/|^[a-z]:/i.test(name)
  return isOdd || name === '' || name.split('/').some((part) => part === '..' || part === '.')
}

function shown(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return name.replace(/[\u0000-\u001f]/g, '�') || '(no name)'
}

/** What the archive says of its flows, by file; undefined where it isn't one of *Export all*. */
function manifestOf(
  files: ReadonlyMap<string, ZipEntry>,
  left: LeftOut[],
): ReadonlyMap<string, ManifestFlow> | undefined {
  const entry = files.get(manifestName)
  const read = entry && textOf(entry, limits.manifest, exactText)
  const flows = read && 'text' in read ? readManifest(read.text) : undefined
  if (read && 'why' in read) left.push({ path: manifestName, why: read.why })
  return flows && new Map(flows.map((flow) => [flow.file, flow]))
}

/** What was a flow of Wireline's is taken as it is, broken or not. What of it is missing beside it is left out. */
function knownFlow(
  entry: ZipEntry,
  { name, id, versions, scenarios }: ManifestFlow,
  files: ReadonlyMap<string, ZipEntry>,
  left: LeftOut[],
): FoundFlow | { why: string } {
  const read = textOf(entry, limits.flow, exactText)
  if ('why' in read) return read
  const calls = besideFlow(files.get(scenarios ?? ''), limits.flow)
  if (scenarios !== undefined && calls === undefined)
    left.push({ path: scenarios, why: 'can’t be read' })
  const record = besideFlow(files.get(versions ?? ''), limits.versions)
  return {
    ...{ path: entry.name, text: read.text, name, id },
    ...(calls !== undefined && { scenarios: calls }),
    ...(record !== undefined && { versions: recordFromJson(record) }),
  }
}

function besideFlow(entry: ZipEntry | undefined, most: number): string | undefined {
  const read = entry && textOf(entry, most, exactText)
  return read && 'text' in read ? read.text : undefined
}

/** A file that nothing is known of: a flow, scenarios by their name, or neither. */
function anyFile(entry: ZipEntry): FoundFlow | { beside: ScenarioFile } | { why: string } {
  const path = entry.name
  if (!/\.(ya?ml|json|swml)$/i.test(path)) return { why: 'isn’t a call flow' }
  const read = textOf(entry, limits.flow, decodeText)
  if ('why' in read) return read
  const { text } = read
  if (flowOfScenarios(path) !== undefined) return { beside: { path, text } }
  const why = whyNoFlow(text)
  if (why !== undefined) return { why }
  return { path, text, name: nameOf(path.slice(path.lastIndexOf('/') + 1)) }
}

function textOf(
  entry: ZipEntry,
  most: number,
  decode: (bytes: Uint8Array) => { text: string } | undefined,
): { text: string } | { why: string } {
  if (entry.size > most) return { why: `is larger than ${most / 1_000_000} MB` }
  const bytes = entry.bytes()
  if ('why' in bytes) return bytes
  return decode(bytes) ?? { why: 'isn’t a text' }
}

/** Wireline writes UTF-8, and a flow may hold what no other text does. */
function exactText(bytes: Uint8Array): { text: string } | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return undefined
  }
}
