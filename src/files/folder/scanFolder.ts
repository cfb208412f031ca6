import { largestFile, readFile } from '../../flows/readFile.ts'
import { encodeText } from '../../flows/textBytes.ts'
import { digestOf, type FileLink } from '../fileLink.ts'
import { flowOfScenarios, type ScenarioFile, withScenarios } from '../scenarioFiles.ts'
import { whyNoFlow } from '../whyNoFlow.ts'
import type { FoundFlow, LeftOut } from '../zip/readFlowsZip.ts'
import type { FolderFile } from './folderFiles.ts'

/** A flow in a folder, with the link to its file where the browser lets it be written. */
export type FolderFlow = FoundFlow & { link?: FileLink }

/** What is in a folder; `isCut`: there is more in it than is looked at. */
export type Scanned = { flows: FolderFlow[]; left: LeftOut[]; isCut: boolean }

/** Files that are looked at, all in all, and those taken for flows. */
const most = { files: 20_000, flows: 2_000 }

/**
 * Finds the flows among a folder's files, with the scenarios beside them. Files that no flow could be in aren't spoken of; those that could but hold
 * none are left out with the reason. `pause` is awaited after each file that was read, so that the page goes on; it
 * may reject to end the work.
 */
export async function scanFolder(
  files: AsyncIterable<FolderFile>,
  pause: (found: number) => Promise<void> = async () => {},
  limits = most,
): Promise<Scanned> {
  const scanned: Omit<Scanned, 'isCut'> = { flows: [], left: [] }
  const beside: ScenarioFile[] = []
  const done = (isCut: boolean): Scanned => {
    const whole = withScenarios(scanned.flows, beside)
    return { flows: whole.flows, left: [...scanned.left, ...whole.left], isCut }
  }
  let seen = 0
  for await (const file of files) {
    seen += 1
    if (seen > limits.files || scanned.flows.length >= limits.flows) return done(true)
    if (!/\.(ya?ml|json|swml)$/i.test(file.path) || isHidden(file.path)) continue
    const found = await flowIn(file)
    if ('why' in found) scanned.left.push({ path: file.path, why: found.why })
    else if ('beside' in found) beside.push(found.beside)
    else scanned.flows.push(found)
    await pause(scanned.flows.length)
  }
  return done(false)
}

function isHidden(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith('.')
}

async function flowIn(
  from: FolderFile,
): Promise<FolderFlow | { beside: ScenarioFile } | { why: string }> {
  const { path, handle } = from
  let file: File
  try {
    file = await from.file()
  } catch {
    return { why: 'could not be read' }
  }
  if (file.size > largestFile) return { why: `is larger than ${largestFile / 1_000_000} MB` }
  const read = await readFile(file)
  if ('error' in read) return { why: 'isn’t a text that can be read' }
  const { text, name, encoding } = read
  if (flowOfScenarios(path) !== undefined) return { beside: { path, text } }
  const why = whyNoFlow(text)
  if (why !== undefined) return { why }
  const bytes = encoding && encodeText(text, encoding)
  if (!handle || !encoding || !bytes) return { path, name, text }
  const link = {
    ...{ handle, name: file.name, encoding },
    ...{ digest: await digestOf(bytes), size: file.size, modified: file.lastModified },
  }
  return { path, name, text, link }
}
