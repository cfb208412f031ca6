import { createRoot } from 'react-dom/client'
import { Canvas } from '../../src/canvas/Canvas.tsx'
import { Palette } from '../../src/canvas/palette/Palette.tsx'
import type { Ports, ViewPort } from '../../src/commands/types.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import '../../src/ui/base.css'

declare global {
  interface Window {
    /** What the tests look at. */
    harness: {
      document: ReturnType<typeof createDocument>
      said: string[]
      focused: string[]
      view: ViewPort | undefined
    }
  }
}

const query = new URLSearchParams(location.search)
document.documentElement.dataset.theme = query.get('theme') ?? 'light'
const wireline = createDocument(query.get('text') ?? startText(Number(query.get('steps') ?? 3)))
const said: string[] = []
const focused: string[] = []
window.harness = { document: wireline, said, focused, view: undefined }

const nothing = () => {}
const ports: Ports = {
  announce: (text) => said.push(text),
  notify: ({ text }) => said.push(text),
  copyText: async () => true,
  readClipboard: async () => undefined,
  download: nothing,
  pageAddress: () => location.href,
  pickFile: async () => undefined,
  view: {
    zoomIn: () => window.harness.view?.zoomIn(),
    zoomOut: () => window.harness.view?.zoomOut(),
    zoomTo: (zoom) => window.harness.view?.zoomTo(zoom),
    fitAll: () => window.harness.view?.fitAll(),
    fitSelection: () => window.harness.view?.fitSelection(),
    reveal: (id, options) => window.harness.view?.reveal(id, options),
  },
  panes: {
    focus: (pane) => focused.push(pane),
    cycle: nothing,
    toggle: nothing,
    open: nothing,
    giveRoom: nothing,
    setTheme: nothing,
  },
}

const commands = [
  {
    id: 'edit.duplicate',
    title: 'Duplicate',
    group: 'Edit',
    icon: 'copy',
    shortcuts: ['Mod+D'],
    where: 'flow',
    run: () => void said.push('duplicate'),
  },
] as const

function Harness() {
  return (
    <div style={{ display: 'flex', height: '100vh' }}>
      <h1 className="visually-hidden">The canvas alone</h1>
      {query.get('palette') !== 'off' && (
        <div style={{ width: 240, flex: 'none', borderRight: '1px solid var(--border)' }}>
          <Palette document={wireline} ports={ports} />
        </div>
      )}
      <div style={{ flex: 1, minWidth: 0 }}>
        <Canvas
          document={wireline}
          ports={ports}
          commands={commands}
          readOnly={query.has('readonly')}
          onReady={(port) => {
            window.harness.view = port
          }}
        />
      </div>
    </div>
  )
}

/** As many steps as asked for: streams that are started and stopped, and a hang-up at the end. */
function startText(steps: number): string {
  const main = Array.from({ length: steps }, (_, index) => {
    if (index === steps - 1) return { hangup: {} }
    return index % 2 === 0
      ? { stream: { url: `wss://example.com/audio-${index}`, track: 'both_tracks' } }
      : { stop_stream: {} }
  })
  return JSON.stringify({ version: '1.0.0', sections: { main } }, null, 2)
}

const root = document.getElementById('root')
if (root === null) throw new Error('harness.html has no #root')
createRoot(root).render(<Harness />)
