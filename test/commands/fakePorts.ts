import type { CommandId } from '../../src/commands/commands.ts'
import { runCommand } from '../../src/commands/index.ts'
import type { CommandContext, Ports } from '../../src/commands/types.ts'
import { createDocument, type DocumentOptions } from '../../src/document/createDocument.ts'
import { allSteps } from '../../src/swml/index.ts'

/** A document with ports that write down what they are told. */
export function openWithPorts(text: string, name?: string, options: DocumentOptions = {}) {
  const document = createDocument(text, { name, checkPause: 0, ...options })
  const said: string[] = []
  const told: string[] = []
  const messages: Parameters<Ports['notify']>[0][] = []
  const clipboard: { text: string | undefined } = { text: undefined }
  const downloads: [string, string][] = []
  const questions: { title: string; choices: readonly { label: string; run: () => void }[] }[] = []
  const files: { name: string; text: string }[] = []
  const opened: { name: string; text: string }[] = []
  const ports: Ports = {
    announce: (words) => said.push(words),
    notify: (message) => {
      said.push(message.text)
      messages.push(message)
    },
    copyText: async (copied, what) => {
      clipboard.text = copied
      said.push(`Copied ${what}`)
      return true
    },
    readClipboard: async () => clipboard.text,
    download: (fileName, content) => downloads.push([fileName, String(content)]),
    pageAddress: () => 'https://wireline.example/',
    pickFile: async () => files.shift(),
    choose: (question) => questions.push(question),
    flows: {
      open: async (flow, words) => {
        opened.push(flow)
        said.push(words)
        return 'opened'
      },
      go: async (id) => void told.push(`go ${id}`),
      home: () => told.push('home'),
      leave: () => told.push('leave'),
      shown: () => 'own',
      isShown: () => true,
      showAddress: () => {},
    },
    view: new Proxy(
      {},
      {
        get: (_, port) => (id?: unknown) =>
          told.push(typeof id === 'number' ? `${String(port)} ${methodOf(id)}` : String(port)),
      },
      // Safe: every port is a function that is only called.
    ) as Ports['view'],
    panes: new Proxy(
      {},
      { get: (_, port) => (what: unknown) => told.push(`${String(port)} ${String(what)}`) },
      // Safe: as above.
    ) as Ports['panes'],
  }
  const context: CommandContext = { document, ports }
  const steps = () => allSteps(document.store.getState().flow)
  const methodOf = (id: number) => steps().find((step) => step.id === id)?.method
  return {
    context,
    document,
    said,
    told,
    messages,
    /** What messages offer to do and can still be done. */
    offers: () => messages.flatMap(({ action, over }) => (action && !over?.aborted ? action : [])),
    clipboard,
    downloads,
    questions,
    files,
    /** What was opened as flows of their own. */
    opened,
    run: async (id: CommandId) => {
      const ran = runCommand(id, context)
      // Commands that ask the clipboard or for a file go on a moment later.
      await new Promise((resolve) => setTimeout(resolve, 0))
      return ran
    },
    text: () => document.store.getState().text,
    methods: () => steps().map((step) => step.method),
    selected: () => document.store.getState().selection.map(methodOf),
    /** Selects steps by their place in the order of the text. */
    select: (...places: number[]) =>
      document.select(places.map((place) => steps()[place]?.id ?? -1)),
  }
}

/** A flow with a step of each of these methods in main. */
export function mainOf(...methods: string[]): string {
  const steps = methods.map((method) => `    - ${method}: {}\n`)
  return `version: 1.0.0\nsections:\n  main:\n${steps.join('')}`
}
