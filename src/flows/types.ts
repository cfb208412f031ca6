/** A flow as this device keeps it. */
export type StoredFlow = {
  id: string
  name: string
  text: string
  /** Its scenarios, as the text of their file; empty: there are none. */
  scenarios: string
  /** When it was changed last, in milliseconds since 1970; 0 where that isn't known. */
  changed: number
  /** Another one with every write: whoever writes must know the one before, or somebody else was here. */
  version: string
}

/** What a flow holds. */
export type FlowContent = Pick<StoredFlow, 'name' | 'text' | 'scenarios'>

/** `savedAt` in milliseconds since 1970; `failed`: why, in plain words. */
export type SaveStatus = 'saving' | { savedAt: number } | { failed: string }

/** Something about what is kept here that the user should know, with what can be done about it. */
export type StorageNotice = {
  /** `unreachable`: flows that are stored here can't be had, for as long as the notice is there. */
  kind: 'unreachable' | 'damaged' | 'found' | 'copied'
  text: string
  /** What can be downloaded. */
  file?: { name: string; text: string }
  /** Shows the flow that the notice speaks of. */
  open?: () => void
}

/** What the page shows of saving. */
export type StorageState = {
  /** Of the flow that is shown; undefined until there is something to save. */
  status: SaveStatus | undefined
  notices: readonly StorageNotice[]
}

/** A flow as lists show it; `text` is undefined where its record is damaged. */
export type FlowEntry = {
  id: string
  name: string
  text: string | undefined
  /** Its scenarios, as the text of their file; missing or empty: there are none. */
  scenarios?: string
  /** Milliseconds since 1970; 0 where that isn’t known. */
  changed: number
  /** Of a damaged record: all of it as a file’s text, where it can be read. */
  damaged?: string
}

/** All flows of this device. Every call may reject: storage can be denied, full or broken. */
export type Library = {
  /** The one changed last comes first. What a tab has not written yet is in it. */
  list: () => Promise<FlowEntry[]>
  /** Renames a stored flow, open or not. */
  rename: (id: string, name: string) => Promise<void>
  /** Stores a new flow; resolves to its id. `changed`: in milliseconds since 1970; now, unless given. */
  add: (flow: {
    name: string
    text: string
    scenarios?: string
    changed?: number
  }) => Promise<string>
  /** Takes a flow away, its versions too; resolves to the way back, which answers whether it came back. */
  remove: (id: string) => Promise<() => Promise<boolean>>
  /** Calls back when a flow was added, changed, renamed or taken away, in any tab. Returns how to stop. */
  listen: (onChange: () => void) => () => void
}
