import { isStrangeName } from '../../characters/names.ts'
import { isMerge } from '../../syntax/mergedPairs.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { nodeAt, pairAt } from '../../syntax/nodeAt.ts'
import type { Fix, Flow } from '../../types.ts'
import { renameTo } from '../fixes.ts'
import { nearest } from '../nearest.ts'
import { outlineOf } from '../outlineOf.ts'
import type { Finding, FlowRule, Where } from '../rule.ts'

/** The keys at the top of the document. */
export const documentKeys: FlowRule = {
  reports: [
    {
      code: 'version-wrong',
      severity: 'error',
      finds: 'A version other than the text 1.0.0.',
      platformError: 'relay_script_version_invalid',
    },
    {
      code: 'unknown-key',
      severity: 'error',
      finds: 'A key at the top of the document that SWML doesn’t know; the nearest is offered.',
      platformError: 'relay_script_element_undefined',
    },
    {
      code: 'sections-missing',
      severity: 'error',
      finds: 'The document has no sections.',
      platformError: 'relay_script_sections_missing',
    },
  ],
  check: (flow) => {
    const root = outlineOf(flow)
    if (root === undefined) return [nothingYet()]
    if (root.kind !== 'map') return []
    return [...version(root), ...unknownKeys(root), ...sections(root)]
  },
}

const keys = ['version', 'sections']

function nothingYet(): Finding {
  return {
    code: 'sections-missing',
    message:
      'There is no call flow here yet: it needs “sections” with a section “main” that lists the steps.',
    path: ['sections'],
    fixes: ({ flow }) => (flow.text.trim() === '' ? [start(flow)] : []),
  }
}

function start(flow: Flow): Fix {
  const text = 'version: 1.0.0\nsections:\n  main: []\n'
  return { title: 'Start a flow', edits: [{ start: 0, end: flow.text.length, text }] }
}

function version(root: SyntaxNode): Finding[] {
  const node = nodeAt(root, ['version'])
  if (!node || (node.kind === 'scalar' && node.value === '1.0.0')) return []
  return [
    {
      code: 'version-wrong',
      message: 'The version has to be 1.0.0: SWML has no other yet.',
      path: ['version'],
      fixes: (where) => (node.kind === 'scalar' ? setVersion(where, node) : []),
    },
  ]
}

function setVersion({ flow, pair }: Where, node: SyntaxNode): Fix[] {
  const text = flow.language === 'json' ? '"1.0.0"' : '1.0.0'
  const absent = node.range.start === node.range.end
  const blank = absent && pair && node.range.start === pair.colon + 1 ? ' ' : ''
  return [{ title: 'Change to 1.0.0', edits: [{ ...node.range, text: blank + text }] }]
}

function unknownKeys(root: SyntaxNode): Finding[] {
  if (root.kind !== 'map') return []
  const taken = new Set(root.pairs.map((pair) => pair.name))
  return root.pairs.flatMap((pair): Finding[] => {
    // Keys that begin with x- or a dot commonly hold anchors and notes of other tools.
    if (keys.includes(pair.name) || pair.name.startsWith('x-') || isMerge(pair)) return []
    if (isStrangeName(pair.name)) return []
    const near = nearest(
      pair.name,
      keys.filter((key) => !taken.has(key)),
    )
    return [
      {
        code: 'unknown-key',
        message: `SWML has no “${pair.name}” beside “sections”. ${wayOut(pair.name, near)}`,
        path: [pair.name],
        mark: 'key',
        fixes: (where) => (near ? renameTo(where, `Change to ‘${near}’`, near) : []),
      },
    ]
  })
}

function wayOut(name: string, near: string | undefined): string {
  if (name === 'receive' || name === 'reply')
    return 'It belongs to documents that answer messages, not calls.'
  return near ? `Did you mean ‘${near}’?` : 'Remove it, or move it into a section.'
}

function sections(root: SyntaxNode): Finding[] {
  const node = pairAt(root, 'sections')?.value
  // Without the key, and with anything but a map, reading has said so already.
  if (node?.kind !== 'scalar' || node.value !== null) return []
  return [
    {
      code: 'sections-missing',
      message: 'There are no sections yet: add a section “main” that lists the steps.',
      path: ['sections'],
      mark: 'key',
    },
  ]
}
