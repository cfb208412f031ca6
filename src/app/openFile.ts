import { readFile } from '../flows/readFile.ts'
import { askForFiles, flowFiles } from './files/askForFiles.ts'

/** The file dialog; undefined where the user leaves it or the file can't be opened (`refused` is then told why). */
export async function pickFile(
  refused: (why: string) => void,
): Promise<{ name: string; text: string } | undefined> {
  const [file] = await askForFiles({ accept: flowFiles })
  if (file === undefined) return undefined
  const read = await readFile(file)
  if ('error' in read) {
    refused(read.error)
    return undefined
  }
  return read
}
