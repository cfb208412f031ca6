import { createRoot } from 'react-dom/client'
import type { Ports } from '../../../src/commands/types.ts'
import { createDocument } from '../../../src/document/createDocument.ts'
import { useDocument } from '../../../src/document/hooks.ts'
import { Inspector } from '../../../src/inspector/Inspector.tsx'
import { Outline } from '../../../src/outline/Outline.tsx'
import { allSteps } from '../../../src/swml/index.ts'
import { sampleFlow } from './sampleFlow.ts'
import '../../../src/ui/base.css'

/** The form and the outline beside the text, without the rest of the app: to look at and to try by hand. */
const query = new URLSearchParams(location.search)
document.documentElement.dataset.theme = query.get('theme') ?? 'light'
const open = createDocument(sampleFlow(query.get('flow') ?? 'stream'))
const nothing = () => {}
const ports: Ports = {
  announce: (text) => console.info(text),
  notify: ({ text }) => console.info(text),
  copyText: async () => true,
  readClipboard: async () => undefined,
  download: nothing,
  pageAddress: () => location.href,
  pickFile: async () => undefined,
  view: {
    zoomIn: nothing,
    zoomOut: nothing,
    zoomTo: nothing,
    fitAll: nothing,
    fitSelection: nothing,
    reveal: nothing,
  },
  panes: {
    focus: (pane) =>
      document
        .querySelector<HTMLElement>(
          `[data-pane="${pane}"] :is(input, select, textarea, [tabindex="0"])`,
        )
        ?.focus(),
    cycle: nothing,
    toggle: nothing,
    open: nothing,
    giveRoom: nothing,
    setTheme: nothing,
  },
}
const steps = allSteps(open.store.getState().flow)
const wanted = (query.get('select') ?? '').split(',').filter(Boolean).map(Number)
open.select(wanted.flatMap((index) => steps[index]?.id ?? []))
Object.assign(window, { openDocument: open })

function Harness() {
  const text = useDocument(open, (state) => state.text)
  const narrow = query.get('only')
  return (
    <main style={{ display: 'flex', height: '100vh' }}>
      <h1 className="visually-hidden">Form and outline</h1>
      {narrow !== 'inspector' && (
        <div style={{ width: narrow ? '100%' : 300, borderRight: '1px solid var(--border)' }}>
          <Outline document={open} ports={ports} />
        </div>
      )}
      {narrow !== 'outline' && (
        <div style={{ width: narrow ? '100%' : 360, borderRight: '1px solid var(--border)' }}>
          <Inspector document={open} ports={ports} />
        </div>
      )}
      {narrow === null && (
        <pre id="text" style={{ margin: 16, font: '12px/1.5 var(--font-mono)', overflow: 'auto' }}>
          {text.slice(0, 5000)}
        </pre>
      )}
    </main>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Harness />)
