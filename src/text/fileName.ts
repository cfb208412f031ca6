/** Characters of a flow's name, and of a file's before its ending. */
export const longestName = 120

/** What a download is called: the flow's name without what a file name may not have, and its ending, without the dot. */
export function fileName(name: string, ending: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  const plain = name.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-')
  // By character, so that none is cut in two.
  const short = [...plain].slice(0, longestName).join('')
  const safe = short.replace(/^\.+|[. ]+$/g, '')
  if (device.test(safe)) return `${safe}-.${ending}`
  return `${safe === '' ? 'untitled' : safe}.${ending}`
}

/** Windows takes these for devices, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i

/**
 * Each of these file names once, told apart as systems do that don't tell capitals from small letters:
 * `ivr.yaml`, `IVR (2).yaml`.
 */
export function uniqueNames(names: readonly string[], taken: readonly string[] = []): string[] {
  const known = new Set(taken.map(folded))
  const counts = new Map<string, number>()
  return names.map((name) => {
    const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/su.exec(name) ?? []
    let unique = name
    let count = counts.get(folded(name)) ?? 1
    while (known.has(folded(unique))) {
      count += 1
      unique = `${stem} (${count})${ending}`
    }
    counts.set(folded(name), count)
    known.add(folded(unique))
    return unique
  })
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
