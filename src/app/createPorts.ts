import type { Ports, ViewPort } from '../commands/types.ts'
import { noteFault, whenToldOfFaults } from '../ui/faults.ts'
import { reload } from '../ui/missingPart.ts'
import { announce } from './LiveRegion.tsx'
import { shell } from './shellStore.ts'
import { notify } from './toasts.ts'

const noView: ViewPort = {
  zoomIn: () => {},
  zoomOut: () => {},
  zoomTo: () => {},
  fitAll: () => {},
  fitSelection: () => {},
  reveal: () => {},
}

/** The ports, and how a pane that comes later fills in its own. */
export type ConnectedPorts = Ports & {
  /** The canvas puts itself here while it is on the page. */
  connectView: (view: ViewPort | undefined) => void
  /** Whether it is there. */
  hasView: () => boolean
}

/** What commands and panes may ask of the world, as this page can give it. */
export function createPorts(
  own: Pick<
    Ports,
    'flows' | 'files' | 'panes' | 'pickFile' | 'saveNow' | 'copyFaults' | 'givePicture'
  >,
): ConnectedPorts {
  let view: ViewPort = noView
  const tell = (text: string, kind = '') => {
    const action = waysOut[kind] ?? {
      label: 'Copy details',
      run: () => void own.copyFaults?.(false),
    }
    sayAndShow({ text, tone: 'error', action })
  }
  whenToldOfFaults(tell)
  return {
    announce: (text, always) => {
      if (always || shell.getState().spoken === 'all') announce(text)
    },
    notify: sayAndShow,
    tellFault: (text, error) => {
      noteFault('command', error)
      tell(text)
    },
    copyText,
    readClipboard,
    download,
    pageAddress: () => location.href,
    print: () => window.print(),
    ...own,
    choose: (question) => shell.setState({ question }),
    view: {
      zoomIn: () => view.zoomIn(),
      zoomOut: () => view.zoomOut(),
      zoomTo: (zoom) => view.zoomTo(zoom),
      fitAll: () => view.fitAll(),
      fitSelection: () => view.fitSelection(),
      backToFlow: () => view.backToFlow?.(),
      showRails: (shown) => view.showRails?.(shown),
      setDensity: (density) => view.setDensity?.(density),
      reveal: (id, options) => view.reveal(id, options),
      revealEmpty: (list) => view.revealEmpty?.(list) ?? false,
      focus: () => view.focus?.() ?? false,
    },
    connectView: (next) => {
      view = next ?? noView
    },
    hasView: () => view !== noView,
  }
}

/** What can be done about a kind of fault, where it isn't to tell its authors of it. */
const waysOut: Readonly<Record<string, { label: string; run: () => void }>> = {
  loading: { label: 'Reload', run: reload },
  reload: { label: 'Try again', run: reload },
}

/** A message for eyes and ears. */
function sayAndShow(message: Parameters<Ports['notify']>[0]): void {
  announce(message.text)
  notify(message)
}

async function copyText(text: string, what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    sayAndShow({ text: `Copied ${what}` })
    return true
  } catch {
    // Refused, or no clipboard on this address: offer the text selected instead.
    shell.setState({ uncopied: { text, what } })
    return false
  }
}

async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText()
  } catch {
    return undefined
  }
}

function download(fileName: string, content: string | Blob, note = ''): void {
  const type = /\.(?:json|yaml)$/.test(fileName)
    ? `application/${fileName.slice(-4)}`
    : 'text/plain;charset=utf-8'
  const address = URL.createObjectURL(
    content instanceof Blob ? content : new Blob([content], { type }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  sayAndShow({ text: `Downloaded ${fileName}${note}` })
}
