import type { CDPSession } from 'playwright'

/** What a page's own objects take, as a heap snapshot tells it. */
export type Heap = {
  /** Texts as long as a whole flow of thousands of steps: strings of more than 500 kB. */
  wholeTexts: number
  /** All other strings, objects and arrays, in bytes. Compiled code and the browser's own things aren't among them. */
  rest: number
}

type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }
  nodes: number[]
}

/** Collects garbage, and tells what is still there. */
export async function heapOf(session: CDPSession): Promise<Heap> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
  const chunks: string[] = []
  const onChunk = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', onChunk)
  await session.send('HeapProfiler.takeHeapSnapshot', {})
  session.off('HeapProfiler.addHeapSnapshotChunk', onChunk)
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot
  const { node_fields: fields, node_types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const counted = ['object', 'array', 'string', 'concatenated string', 'sliced string', 'number']
  const heap: Heap = { wholeTexts: 0, rest: 0 }
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = node_types[0][nodes[at + type] ?? -1] ?? ''
    const bytes = nodes[at + size] ?? 0
    if (kind === 'string' && bytes > 500_000) heap.wholeTexts += 1
    else if (counted.includes(kind)) heap.rest += bytes
  }
  return heap
}
