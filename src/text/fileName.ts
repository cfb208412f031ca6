/** Characters of a flow's name, and of a file's before its ending. */
export const longestName = 120

/** What a download is called: the flow's name without what a file name may not have, and its ending, without the dot. */
export function fileName(name: string, ending: string): string {
  // Halves of characters, and signs that turn what follows around, so that an ending would seem another.
  const plain = name.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}<>:"/\\|?*]+/gu, '-')
  const safe = cut(plain).replace(/^[.\s]+|[.\s]+$/g, '')
  if (safe === '') return `untitled.${ending}`
  return `${safe}${devices.test(safe) ? '-' : ''}.${ending}`
}

/** What Windows takes for a device, whatever its ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Bytes of a file's name that every system takes, with room for an ending. */
const mostBytes = 240

/** By character, so that none is cut in two. */
function cut(name: string): string {
  const characters = [...name].slice(0, longestName)
  let bytes = 0
  const end = characters.findIndex((character) => {
    bytes += bytesOf(character)
    return bytes > mostBytes
  })
  return characters.slice(0, end < 0 ? undefined : end).join('')
}

/** Of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}

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
