import type { Ports } from '../../src/commands/types.ts'

/** Ports that do nothing but keep what was announced. */
export function fakePorts(): Ports & { announced: string[] } {
  const nothing = () => {}
  const announced: string[] = []
  return {
    announced,
    announce: (text) => announced.push(text),
    notify: ({ text }) => announced.push(text),
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
      focus: nothing,
      cycle: nothing,
      toggle: nothing,
      open: nothing,
      giveRoom: nothing,
      setTheme: nothing,
    },
  }
}
