import type { WirelineDocument } from '../document/types.ts'
import type { Density } from '../layout/sizes.ts'
import type { Path } from '../swml/index.ts'

/** What commands need of the world; each port is filled in by the pane or shell that has it. */
export type Ports = {
  /** Said by the polite live region; `always`: what must not be missed, by whoever wants to hear little as well. */
  announce: (text: string, always?: 'always') => void
  /** A toast: some 6 s, with an action at least 8, or until it is `over`. At most one action. Announced as well. */
  notify: (message: {
    text: string
    tone?: 'info' | 'error'
    action?: { label: string; run: () => void }
    /** Aborted once the message is out of date: what it offers can no longer be done. */
    over?: AbortSignal
    /** It stays until it is over. */
    lasts?: true
  }) => void
  /** Tells that something broke, keeps it in the log, and offers its details. Missing: `notify` tells it. */
  tellFault?: (text: string, error: unknown) => void
  /** Copies the log of what broke, for its authors; `all` with the flow's text and the messages that may quote it. */
  copyFaults?: (all: boolean) => Promise<void>
  /** Announced; where the clipboard refuses, shows the text selected in a dialog, and answers false. */
  copyText: (text: string, what: string) => Promise<boolean>
  /** Undefined where the clipboard refuses. */
  readClipboard: () => Promise<string | undefined>
  /** Says that it did; `note`: what else is to be said. */
  download: (fileName: string, content: string | Blob, note?: string) => void
  /** The page’s own address, which links to a flow begin with. */
  pageAddress: () => string
  /** Downloads or copies a picture of the flow. Missing: its commands are off. */
  givePicture?: (how: 'png' | 'svg' | 'copy') => Promise<void>
  /**
   * Saves at once and resolves to how it went, in words: "Saved on this device". Where it is missing, nothing is said.
   */
  saveNow?: () => Promise<string>
  /** Lets the user choose one of several things by name ("Move to…"). Where it is missing, such commands are off. */
  choose?: (question: {
    title: string
    placeholder: string
    choices: readonly { label: string; run: () => void }[]
  }) => void
  /** The file dialog; resolves to undefined where the user leaves it. */
  pickFile: () => Promise<{ name: string; text: string } | undefined>
  /** The flows of this device. Missing (tests, a preview): what opens others is off. */
  flows?: FlowsPort
  /** Files and folders of the system. Missing (tests, a preview): `pickFile` is all there is. */
  files?: FilesPort
  view: ViewPort
  panes: PanesPort
}

/** A flow as it is opened; `scenarios`: the text of their file, where there are some. */
export type GivenFlow = { name: string; text: string; scenarios?: string }

/** The flows of this device: each is a document of its own, and opening one is going somewhere, never an edit. */
export type FlowsPort = {
  /** Makes a flow of its own of this text and goes there; resolves to its id once it is shown. `words`: what is said. */
  open: (flow: GivenFlow, words: string) => Promise<string>
  /** Goes to a stored flow; resolves once it is shown, or once it is told that it isn’t there. */
  go: (id: string) => Promise<void>
  /** To the view of all flows. */
  home: () => void
  /** To the flow that was shown before this one, or to the view of all. */
  leave: () => void
  /** The id of the flow that is shown; undefined while the view of all is. */
  shown: () => string | undefined
  /** The page’s address is that of what is shown again, after a link was looked at. */
  showAddress: () => void
  /** Whether this is the document that is shown. */
  isShown: (document: WirelineDocument) => boolean
}

/** Whether the flow that is worked on is still the one that is shown. */
export function isShown({ document, ports }: CommandContext): boolean {
  return ports.flows?.isShown(document) ?? true
}

/** Files and folders of the system, and archives of flows. Each says what came of it. */
export type FilesPort = {
  /** Lets the user choose files; each becomes a flow. */
  open: () => Promise<void>
  /** Opens what was dropped, or handed over by the system: files, folders, archives of flows. */
  take: (given: readonly GivenFile[]) => Promise<void>
  /** Writes the flow to the file it was opened from or saved to; false where there is none, and nothing is said. */
  save: () => Promise<boolean>
  /** Looks at the flow’s file, once the user was asked where need be whether the browser may. */
  look: () => Promise<void>
  /** Lets the user choose the file that the flow is written to, from now on; downloads it where browsers have no such. */
  saveAs: () => Promise<void>
  /** Lets the user choose a folder whose flows are opened. */
  openFolder: () => Promise<void>
  /** Lets the user choose an archive whose flows are added. */
  importAll: () => Promise<void>
  /** Downloads all flows as one archive. */
  exportAll: () => Promise<void>
}

/**
 * A file or folder as the system hands it over, in the ways this browser has: to be read and written, or read alone.
 */
export type GivenFile = {
  handle?: Promise<FileSystemHandle | null> | undefined
  entry?: FileSystemEntry | null | undefined
  file?: File | null | undefined
}

/** Filled in by the canvas. */
export type ViewPort = {
  zoomIn: () => void
  zoomOut: () => void
  zoomTo: (zoom: number) => void
  fitAll: () => void
  fitSelection: () => void
  /** Brings the flow back into the view, at the same zoom, and gives the keyboard to a step of it. */
  backToFlow?: () => void
  /** Draws rails of streams, of everything that runs in the background, or none. Missing: its commands are off. */
  showRails?: (shown: 'none' | 'streams' | 'all') => void
  /** Gives what a step does one line on its card, or two. */
  setDensity?: (density: Density) => void
  /** Scrolls so that the step can be seen; also gives it the keyboard's focus where asked. */
  reveal: (stepId: number, options?: { focus?: boolean }) => void
  /** Scrolls to the "+" of a list without steps, and gives it the keyboard; false where there is none. */
  revealEmpty?: (list: Path) => boolean
  /** Gives the keyboard to the step where it was last, and scrolls there; false where there is no canvas. */
  focus?: () => boolean
}

/** What comes up over the panes. */
export type Dialog =
  | 'shortcuts'
  | 'command-palette'
  | 'find'
  | 'problems'
  | 'templates'
  | 'export'
  | 'share'
  /** The flow in the page’s address. */
  | 'shared'
  | 'compare'
  | 'settings'
  /** The question before everything on this device goes. */
  | 'erase'
  /** What a folder or an archive would add, or a file that somebody else changed. */
  | 'files'
  | 'versions'
  /** The flow's name, edited where it stands. */
  | 'flow-name'

/** What has the room on wide screens: flow and form, both with the code, or the code alone. */
export type Room = 'design' | 'split' | 'code'

/** Filled in by the shell. */
export type PanesPort = {
  /** `field`: the property to go to in a form; where it isn't shown, the nearest around it. */
  focus: (
    pane: 'palette' | 'canvas' | 'outline' | 'inspector' | 'source' | 'call',
    field?: Path,
  ) => void
  /** F6 and Shift+F6. */
  cycle: (direction: 1 | -1) => void
  toggle: (pane: 'palette' | 'outline' | 'inspector' | 'source' | 'minimap') => void
  open: (dialog: Dialog) => void
  giveRoom: (room: Room) => void
  setTheme: (theme: 'light' | 'dark' | 'system') => void
}

/** What a command works on. */
export type CommandContext = { document: WirelineDocument; ports: Ports }

/** `Mod` is ⌘ on a Mac and Ctrl elsewhere; the rest is `event.key`: `Mod+Shift+Z`, `F8`, `Alt+ArrowUp`, `?`. */
export type Shortcut = string

/** What can be done. Its kind of `id` is kept, so that the registry knows all there are (`CommandId`). */
export type Command<Id extends string = string> = {
  /** `edit.delete` */
  id: Id
  /** On menus, buttons and in the palette: "Delete". */
  title: string
  /** Other words people look for it by, in small letters. */
  synonyms?: string
  group: 'File' | 'Edit' | 'Insert' | 'Go' | 'View' | 'Help'
  /** A name in `ui/icons`. */
  icon?: string
  shortcuts?: readonly Shortcut[]
  /**
   * Where its shortcuts work: `anywhere` (also inside text inputs), `flow-text` (of those only in the form and the
   * code, whose text is the flow's: any other has its own), `beside-code` (also inside text inputs, but not
   * in the code itself, which has its own), `app` (not inside text inputs), `flow` (only while the canvas or the
   * outline has the focus).
   */
  where: 'anywhere' | 'flow-text' | 'beside-code' | 'app' | 'flow'
  /** Its keys arrive as the browser's own clipboard events, which may reach the clipboard without asking. */
  native?: boolean
  /** With the focus on a step, canvas and outline answer its keys themselves. */
  yields?: boolean
  /** It needs no flow: the view of all flows has it, too. */
  atHome?: true
  enabled?: (context: CommandContext) => boolean
  run: (context: CommandContext) => void | Promise<void>
}
