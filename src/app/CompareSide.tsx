import { useId } from 'react'
import type { Named } from '../document/comparing.ts'
import styles from './Compare.module.css'
import dialogs from './dialogs.module.css'
import type { StoredTexts } from './versions/useTexts.ts'

/** Which text a side of a comparison is: `now`, `pasted`, `file`, or the key of a stored one. */
export type Side = { key: string; pasted: string; file: Named | undefined }

/** A side before anything was chosen. */
export function sideOf(key: string): Side {
  return { key, pasted: '', file: undefined }
}

/** The text of a side; undefined where there is none yet. `now`: the flow as it is. */
export function textOf(
  { key, pasted, file }: Side,
  texts: StoredTexts,
  now: Named,
): Named | undefined {
  if (key === 'now') return now
  if (key === 'pasted')
    return pasted.trim() === '' ? undefined : { name: 'the pasted text', text: pasted }
  if (key === 'file') return file
  return [...texts.versions, ...texts.flows].find((each) => each.key === key)?.named
}

type Props = {
  /** “Before”, “After”. */
  title: string
  side: Side
  texts: StoredTexts
  /** What the box for a text is called. */
  boxLabel: string
  hintId: string
  isRefused: boolean
  onChange: (side: Side) => void
  /** Asks for a file. */
  pickFile: () => Promise<Named | undefined>
}

/** Chooses a text: of the flow as it is, a version, another flow, a file, or one that is pasted. */
export function CompareSide(props: Props) {
  const { title, side, texts, boxLabel, hintId, isRefused, onChange, pickFile } = props
  const id = useId()
  const choose = async (key: string) => {
    if (key !== 'file') return onChange({ ...side, key })
    const file = await pickFile()
    if (file) onChange({ ...side, key, file })
  }
  return (
    <div className={styles.side}>
      <label className={styles.label} htmlFor={id}>
        {title}
      </label>
      <select
        id={id}
        className={styles.select}
        value={side.key}
        onChange={(event) => void choose(event.target.value)}
      >
        <option value="now">This flow as it is now</option>
        <option value="pasted">A pasted text</option>
        <option value="file">{side.file ? `The file ${side.file.name}` : 'A file…'}</option>
        <Group label="Versions of this flow" texts={texts.versions} />
        <Group label="Other flows" texts={texts.flows} />
      </select>
      {side.key === 'pasted' && (
        <textarea
          className={dialogs.text}
          aria-label={boxLabel}
          aria-describedby={hintId}
          aria-invalid={isRefused || undefined}
          placeholder="Paste SWML here"
          spellCheck={false}
          dir="auto"
          value={side.pasted}
          onChange={(event) => onChange({ ...side, pasted: event.target.value })}
        />
      )}
    </div>
  )
}

function Group({ label, texts }: { label: string; texts: StoredTexts['flows'] }) {
  if (texts.length === 0) return null
  return (
    <optgroup label={label}>
      {texts.map((each) => (
        <option key={each.key} value={each.key}>
          {each.label}
        </option>
      ))}
    </optgroup>
  )
}
