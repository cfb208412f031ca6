import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const src = resolve(import.meta.dirname, '../src')

/** What each room may import besides itself. `ui` is for whatever draws. */
const allowed: Record<string, readonly string[]> = {
  text: [],
  javascript: [],
  swml: ['text'],
  simulation: ['text', 'swml'],
  scenarios: ['text', 'swml', 'simulation'],
  player: ['swml', 'document', 'simulation', 'scenarios', 'javascript'],
  ui: [],
  layout: ['text', 'swml'],
  picture: ['text', 'swml', 'layout'],
  document: ['text', 'swml'],
  exports: ['swml', 'document', 'layout'],
  share: ['text', 'swml'],
  versions: ['text', 'swml', 'document'],
  files: ['text', 'swml', 'document', 'flows', 'share', 'scenarios'],
  commands: ['text', 'swml', 'document', 'layout', 'flows', 'exports', 'share', 'files'],
  flows: ['text', 'swml', 'document', 'layout', 'picture', 'versions'],
  call: [
    'text',
    'swml',
    'document',
    'layout',
    'commands',
    'ui',
    'simulation',
    'scenarios',
    'player',
  ],
  canvas: ['text', 'swml', 'document', 'layout', 'commands', 'ui'],
  outline: ['text', 'swml', 'document', 'layout', 'commands', 'ui'],
  inspector: ['text', 'swml', 'document', 'layout', 'commands', 'ui'],
  source: ['text', 'swml', 'document', 'layout', 'commands', 'ui'],
  app: [
    'text',
    'swml',
    'document',
    'layout',
    'commands',
    'ui',
    'call',
    'canvas',
    'outline',
    'inspector',
    'source',
    'flows',
    'files',
    'exports',
    'share',
    'picture',
    'versions',
    'simulation',
    'scenarios',
    'player',
  ],
}

const files = walk(src).filter((file) => /\.tsx?$/.test(file))

test('a room imports only from the rooms below it', () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file)
    return importsOf(file)
      .filter((target) => target !== undefined && roomOf(target) !== room)
      .filter((target) => room !== 'main.tsx' && !(allowed[room] ?? []).includes(roomOf(target)))
      .map((target) => `${show(file)} → ${show(target)}`)
  })
  expect(wrong).toEqual([])
})

test('of the language, other rooms import only its face', () => {
  const wrong = files
    .filter((file) => roomOf(file) !== 'swml')
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => roomOf(target) === 'swml' && show(target) !== 'swml/index.ts')
        .map((target) => `${show(file)} → ${show(target)}`),
    )
  expect(wrong).toEqual([])
})

test('the pure rooms know neither React nor React Flow nor Monaco', () => {
  const wrong = files
    .filter(
      (file) =>
        [
          'text',
          'swml',
          'layout',
          'picture',
          'document',
          'exports',
          'share',
          'files',
          'versions',
          'javascript',
          'simulation',
          'scenarios',
          'player',
        ].includes(roomOf(file)) && show(file) !== 'document/hooks.ts',
    )
    .filter((file) =>
      /from '(react|react-dom|@xyflow|monaco-editor|@base-ui)/.test(readFileSync(file, 'utf8')),
    )
  expect(wrong.map(show)).toEqual([])
})

test('a method is named in its own file only', () => {
  const methods = readdirSync(join(src, 'swml/methods/catalogue')).map((name) => name.slice(0, -3))
  const named = new RegExp(`(?:[=!]==|case)\\s*'(${methods.join('|')})'`, 'g')
  const wrong = files
    .filter(
      (file) => !show(file).startsWith('swml/methods/') && !show(file).includes('/templates/'),
    )
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(named)]
        // A kind of name that a field refers to is not a method, though it may be called like one.
        .filter((match) => !/kind|refersTo|names/.test(lineOf(file, match.index)))
        .map((match) => `${show(file)}: ${match[0]}`),
    )
  expect(wrong).toEqual([])
})

test('which field holds the id of what runs is said in the method’s own file only', () => {
  const wrong = files.filter(
    (file) =>
      /^swml\/(callGraph|streams|check)\//.test(show(file)) &&
      /control_id/.test(readFileSync(file, 'utf8').replace(/^ *(\*|\/).*$/gm, '')),
  )
  expect(wrong.map(show)).toEqual([])
})

/** Parsers call each other as what they read is nested: a list in a map in a list. */
const recursive = [
  /^swml\/syntax\/compose\/compose(BlockList|BlockMap|Inline|Node)\.ts$/,
  /^swml\/read\/(blockParts|inlineParts|updateList|updateStep)\.ts$/,
]

test('the folders of the language form no circle, nor do its files, types included, but for parsers of nested text', () => {
  const language = files.map(show).filter((file) => file.startsWith('swml/'))
  const targets = (file: string) => importsOf(join(src, file)).map(show)
  const folderOf = (file: string) => file.split('/').slice(0, -1).slice(0, 2).join('/')
  const folders = new Map<string, Set<string>>()
  for (const file of language) {
    const folder = folderOf(file)
    // What lies beside the folders is for all of them: the words, plain data.
    const others = targets(file).filter((target) => /^swml\/.+\//.test(target))
    const known = folders.get(folder) ?? new Set()
    for (const other of others) if (folderOf(other) !== folder) known.add(folderOf(other))
    if (folder !== 'swml') folders.set(folder, known)
  }
  expect(circles([...folders.keys()], (folder) => [...(folders.get(folder) ?? [])])).toEqual([])

  const isAllowed = (from: string, to: string) =>
    recursive.some((parsers) => parsers.test(from) && parsers.test(to))
  const ways = (file: string) => targets(file).filter((target) => !isAllowed(file, target))
  expect(circles(language, ways)).toEqual([])
})

test('the types and plain data beside the folders of the language import none of them', () => {
  const wrong = files
    .filter((file) => /^swml\/[^/]+\.ts$/.test(show(file)) && show(file) !== 'swml/index.ts')
    .flatMap((file) => importsOf(file).map((target) => `${show(file)} → ${show(target)}`))
    .filter((way) => /→ swml\/.+\//.test(way))
  expect(wrong).toEqual([])
})

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return (
    [...text.matchAll(/(?:from|import)\s*\(?'(\.{1,2}\/[^']+)'/g)]
      .map((match) => resolve(dirname(file), match[1] ?? ''))
      // The package's own facts (its version) belong to no room.
      .filter((target) => target.startsWith(src))
  )
}

/** Each circle once, as the way around it. */
function circles(all: readonly string[], waysFrom: (name: string) => readonly string[]): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const walk = (name: string, trail: readonly string[]) => {
    const at = trail.indexOf(name)
    if (at >= 0) found.push([...trail.slice(at), name].join(' → '))
    if (at >= 0 || done.has(name)) return
    for (const next of waysFrom(name)) walk(next, [...trail, name])
    done.add(name)
  }
  for (const name of all) walk(name, [])
  return found
}

function lineOf(file: string, offset: number): string {
  const text = readFileSync(file, 'utf8')
  return text.slice(text.lastIndexOf('\n', offset) + 1, text.indexOf('\n', offset))
}

function roomOf(file: string): string {
  return show(file).split('/')[0] ?? ''
}

function show(file: string): string {
  return relative(src, file).replaceAll('\\', '/')
}
