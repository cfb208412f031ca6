import type { StoreApi } from 'zustand/vanilla'
import type { WirelineDocument } from '../document/types.ts'
import { encodeText } from '../flows/textBytes.ts'
import { minimalEdit } from '../text/minimalEdit.ts'
import { digestOf, type FileLink, readLink } from './fileLink.ts'
import { type FileState, fileOf } from './fileOf.ts'
import { type FileHandle, isAllowed } from './fileSystem.ts'
import { type Look, lookAt, saveLinked, saveNew } from './linkedFile.ts'
import type { Beside } from './runImport.ts'

type Environment = {
  document: WirelineDocument
  /** The flow's id, which may become another one. */
  id: () => string
  /** Undefined while there is no database: then no link is known or kept. */
  beside: () => Beside | undefined
  /** Somebody else changed the file: told once for each change. `isClean`: nothing was changed here meanwhile. */
  onChanged: (file: FileState, isClean: boolean) => void
}

/** What became of saving; `none`: the flow has no file. `why`: in plain words. */
export type Saved =
  | { kind: 'none' | 'changed' }
  | { kind: 'saved'; name: string }
  | { kind: 'failed'; why: string }

/**
 * Keeps a flow and its file together: knows whether the one has what the other has (`fileOf`), saves, and notices what
 * others do with the file. Each work waits for the one before; what is known of the file is read from the database each
 * time, since another tab may have saved meanwhile.
 */
export class FileFollower {
  readonly #environment: Environment
  readonly #store: StoreApi<{ file: FileState | undefined }>
  readonly #stop: () => void
  #working: Promise<unknown> = Promise.resolve()
  /** What the file held when it was last known to be ours, by any tab; undefined where it wasn't read yet. */
  #inFile: { text: string; digest: string } | undefined
  /** Of the change that was told. */
  #told: string | undefined

  constructor(environment: Environment) {
    this.#environment = environment
    this.#store = fileOf(environment.document)
    this.#stop = environment.document.store.subscribe(({ text }, before) => {
      if (text !== before.text) this.#showHere()
    })
  }

  /** Follows no more; what is under way is ended. */
  stop(): void {
    this.#stop()
  }

  /** Looks at the file: at first, and whenever it may have been changed. */
  look(): Promise<void> {
    return this.#next(async () => {
      const link = await this.#link()
      const whole = this.#inFile?.digest !== link?.digest
      if (link) await this.#see(await lookAt(link, { whole }), link)
      else this.#store.setState({ file: undefined })
    })
  }

  /** Writes the flow to its file. Call it on a click or a key: the user may have to be asked. */
  save(): Promise<Saved> {
    return this.#next(async () => {
      const link = await this.#link()
      return link ? this.#save(link) : { kind: 'none' }
    })
  }

  /** Writes the flow to its file though somebody else changed it: what the user has seen of that is written over. */
  keepMine(): Promise<Saved> {
    return this.#next(async () => {
      const link = await this.#link()
      const theirs = this.#store.getState().file?.theirs
      if (!link || !theirs) return { kind: 'none' }
      return this.#save({ ...theirs.link, encoding: link.encoding })
    })
  }

  /** Takes what the file holds now, as one undo step. False where that isn't known. */
  takeTheirs(): Promise<boolean> {
    return this.#next(async () => {
      const theirs = this.#store.getState().file?.theirs
      if (!theirs) return false
      const { document } = this.#environment
      const { text } = document.store.getState()
      document.apply(minimalEdit(text, theirs.text), {
        label: `Load ${theirs.link.name}`,
        origin: 'command',
        basis: 'text',
      })
      await this.#keep(theirs.link, theirs.text)
      return true
    })
  }

  /** Parts flow and file; resolves to what the file holds, for a flow of its own. */
  part(): Promise<FileState['theirs']> {
    return this.#next(async () => {
      const theirs = this.#store.getState().file?.theirs
      await this.#environment.beside()?.write('files', this.#environment.id(), undefined)
      this.#inFile = undefined
      this.#store.setState({ file: undefined })
      return theirs
    })
  }

  /** Writes the flow to a file that was just chosen, which is its file from now on. */
  saveTo(handle: FileHandle): Promise<Saved> {
    return this.#next(async () => {
      const { text } = this.#environment.document.store.getState()
      const written = await saveNew(handle, text)
      if (written.kind === 'failed') return written
      await this.#keep(written.link, text)
      return { kind: 'saved', name: written.link.name }
    })
  }

  /** Asks the user whether the file may be used, where need be, and looks at it. Call it on a click or a key. */
  async ask(): Promise<void> {
    const link = await this.#link()
    if (link) await isAllowed(link.handle, 'readwrite', true)
    await this.look()
  }

  async #save(link: FileLink): Promise<Saved> {
    const { text } = this.#environment.document.store.getState()
    const written = await saveLinked(link, text)
    if (written.kind === 'failed') return { kind: 'failed', why: written.why }
    if (written.kind === 'changed') {
      this.#showChanged(written)
      return { kind: 'changed' }
    }
    await this.#keep(written.link, text)
    return { kind: 'saved', name: written.link.name }
  }

  async #see(look: Look, link: FileLink): Promise<void> {
    const { name } = link
    if (look.kind === 'failed') {
      const { why, asks } = look
      this.#store.setState({
        file: asks ? { name, kind: 'unasked' } : { name, kind: 'failed', why },
      })
      return
    }
    const { text } = this.#environment.document.store.getState()
    if (look.kind === 'same') {
      const inFile = look.text ?? this.#inFile?.text
      if (inFile !== undefined) this.#inFile = { text: inFile, digest: look.link.digest }
      if (look.link.modified !== link.modified) await this.#remember(look.link)
      this.#store.setState({ file: { name, kind: this.#kind() } })
      return
    }
    // Somebody else wrote just what is here.
    if (look.text === text) return this.#keep(look.link, text)
    const file = this.#showChanged(look)
    if (this.#told === look.link.digest) return
    this.#told = look.link.digest
    this.#environment.onChanged(file, await isIn(text, link))
  }

  #showChanged({ text, link }: Extract<Look, { kind: 'changed' }>): FileState {
    const file: FileState = { name: link.name, kind: 'changed', theirs: { text, link } }
    this.#store.setState({ file })
    return file
  }

  /** The flow was changed here: whether the file has that. */
  #showHere(): void {
    const { file } = this.#store.getState()
    if (file?.kind !== 'same' && file?.kind !== 'ahead') return
    const kind = this.#kind()
    if (kind !== file.kind) this.#store.setState({ file: { name: file.name, kind } })
  }

  #kind(): 'same' | 'ahead' {
    return this.#environment.document.store.getState().text === this.#inFile?.text
      ? 'same'
      : 'ahead'
  }

  async #link(): Promise<FileLink | undefined> {
    const { beside, id } = this.#environment
    return readLink(await beside()?.read('files', id()))
  }

  /** From now on this is what is known of the file. */
  async #keep(link: FileLink, text: string): Promise<void> {
    this.#inFile = { text, digest: link.digest }
    this.#store.setState({ file: { name: link.name, kind: this.#kind() } })
    await this.#remember(link)
  }

  async #remember(link: FileLink): Promise<void> {
    const { beside, id } = this.#environment
    await beside()?.write('files', id(), link)
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#working.then(work)
    this.#working = done.catch(() => undefined)
    return done
  }
}

/** Whether a text is what the file held when it was last here. */
async function isIn(text: string, link: FileLink): Promise<boolean> {
  const bytes = encodeText(text, link.encoding)
  return bytes !== undefined && (await digestOf(bytes)) === link.digest
}
