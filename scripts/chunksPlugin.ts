import { dirname, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

type CodeSplittingGroup = Rolldown.CodeSplittingGroup

/** A file of the build: these parts of the app (relative to `src`), with what they import and no other has. */
type Chunk = { name: string; parts: readonly string[] }

/**
 * The files that the page loads by itself once the canvas can be used: what is used together comes together, and what
 * has to miss alone (while the network is bad, or a new release came) comes alone. What several of them import is one
 * more file, and what the canvas itself needs is one before all of these. What is opened later, such as the code editor
 * or a dialog of its own, stays apart.
 */
const chunks: readonly Chunk[] = [
  {
    name: 'edits',
    parts: [
      'commands/insertStep.ts',
      'commands/placeSteps.ts',
      'commands/selected.ts',
      'canvas/palette/focusToFill.ts',
    ],
  },
  {
    name: 'commands',
    parts: ['commands/index.ts', 'app/attachCommands.ts', 'canvas/state/keyActs.ts'],
  },
  {
    name: 'background',
    parts: [
      'app/announceFaults.ts',
      'app/attachDevice.ts',
      'app/files/filesWork.ts',
      'document/liveness.ts',
      'document/worker/workerReader.ts',
      'flows/keepVersions.ts',
    ],
  },
  { name: 'checks', parts: ['document/checks.ts'] },
  {
    name: 'messages',
    parts: [
      'app/Dialogs.tsx',
      'app/Toasts.tsx',
      'app/BrokenPane.tsx',
      'app/StaleBanner.tsx',
      'app/StorageNotices.tsx',
      'app/faultText.ts',
      'ui/reloading.ts',
    ],
  },
  {
    name: 'canvas',
    parts: [
      'canvas/drag/DragGhost.tsx',
      'canvas/layers/JumpAim.tsx',
      'canvas/layers/JumpLayer.tsx',
      'canvas/layers/NameInPlace.tsx',
      'canvas/layers/RailTools.tsx',
      'canvas/layers/Rails.tsx',
      'canvas/view/Minimap.tsx',
      'canvas/zoom/FlowReading.tsx',
      'app/WelcomeCard.tsx',
      'app/Splitter.tsx',
      'app/print/attachPrint.tsx',
    ],
  },
  { name: 'Inspector', parts: ['inspector/Inspector.tsx'] },
  { name: 'SourcePane', parts: ['source/SourcePane.tsx'] },
  {
    name: 'dialogs',
    parts: ['app/CommandPalette.tsx', 'app/FindStep.tsx', 'app/Export.tsx'],
  },
]

/** What several of them import. */
const shared = 'shared'

/** Works out which module goes into which file, once all are known; `groups` is for the bundler's options. */
export function chunksPlugin(): { plugin: Plugin; groups: CodeSplittingGroup[] } {
  const chunkOf = new Map<string, string>()
  const plugin: Plugin = {
    name: 'chunks',
    apply: 'build',
    buildEnd(error) {
      if (error) return
      const ids = [...this.getModuleIds()]
      const importsOf = withoutFaces(
        (id) => this.getModuleInfo(id),
        (code) => this.parse(code),
      )
      const idOf = (part: string) =>
        ids.find((id) => id.endsWith(`/src/${part}`)) ??
        this.error(`scripts/chunksPlugin.ts: there is no ${part}`)
      const own = new Map(
        chunks.flatMap(({ name, parts }) => parts.map((part) => [idOf(part), name])),
      )
      for (const { name, parts } of chunks) {
        const found = new Set(parts.map(idOf))
        for (const id of found) for (const each of importsOf(id)) found.add(each)
        for (const id of found) chunkOf.set(id, own.get(id) ?? (chunkOf.has(id) ? shared : name))
      }
    },
  }
  const groups = [
    { name: 'index', priority: chunks.length + 2, tags: ['$initial' as const] },
    ...[shared, ...chunks.map(({ name }) => name)].map((name, at) => ({
      name,
      priority: chunks.length - at,
      test: (id: string) => chunkOf.get(id) === name,
    })),
  ]
  return { plugin, groups }
}

/** It only names what is in a room, of which each part uses some. */
function isFace(id: string): boolean {
  return /\/src\/(swml|share|exports)\/index\.ts$/.test(id)
}

type ModuleInfo = { importedIds: readonly string[]; code: string | null }

/** What a module imports; by the face of a room, those of its modules that have what is imported. */
function withoutFaces(
  infoOf: (id: string) => ModuleInfo | null,
  parse: (code: string) => ReturnType<Rolldown.PluginContext['parse']>,
): (id: string) => string[] {
  const bodyOf = (id: string) => parse(infoOf(id)?.code ?? '').body
  const faces = new Map<string, ReadonlyMap<string, string>>()
  const behind = (face: string) => {
    const known = faces.get(face)
    if (known) return known
    const found = new Map<string, string>()
    for (const node of bodyOf(face))
      if (node.type === 'ExportNamedDeclaration' && node.source)
        for (const { exported } of node.specifiers)
          if (exported.type === 'Identifier')
            found.set(exported.name, resolve(dirname(face), node.source.value))
    faces.set(face, found)
    return found
  }
  return (id) => {
    const imported = infoOf(id)?.importedIds ?? []
    if (isFace(id) || !imported.some(isFace)) return isFace(id) ? [] : [...imported]
    const used = bodyOf(id).flatMap((node) => {
      const isFrom = node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration'
      const face = isFrom && node.source ? resolve(dirname(id), node.source.value) : ''
      if (!isFrom || !isFace(face)) return []
      return node.specifiers.flatMap((each) => {
        const name = each.type === 'ImportSpecifier' ? each.imported : each.local
        return name.type === 'Identifier' ? (behind(face).get(name.name) ?? []) : []
      })
    })
    return [...imported.filter((each) => !isFace(each)), ...used]
  }
}
