import { useState } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { compareWith } from '../document/compareWith.ts'
import type { Named } from '../document/comparing.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Compare.module.css'
import { CompareSide, type Side, sideOf, textOf } from './CompareSide.tsx'
import { CompareTwo } from './CompareTwo.tsx'
import dialogs from './dialogs.module.css'
import { Popup } from './Popup.tsx'
import { useTexts } from './versions/useTexts.ts'

/**
 * Asks which two texts are compared. With the flow as it is now as the second, the comparison is shown on the flow;
 * any others are shown beside each other. Nothing is opened or changed.
 */
export default function Compare({
  context,
  onClose,
}: {
  context: CommandContext
  onClose: () => void
}) {
  const { document, ports } = context
  const texts = useTexts(context)
  const [before, setBefore] = useState(() => sideOf('pasted'))
  const [after, setAfter] = useState(() => sideOf('now'))
  const [two, setTwo] = useState<{ before: Named; after: Named } | undefined>(undefined)
  const [refusal, setRefusal] = useState<string | undefined>(undefined)
  const { name, text } = document.store.getState()
  const now = { name: `the flow “${name}”`, text }
  const [one, other] = [textOf(before, texts, now), textOf(after, texts, now)]
  const compare = (first: Named, second: Named, isWithNow: boolean) => {
    if (!isWithNow) return setTwo({ before: first, after: second })
    const why = compareWith(document, first)
    setRefusal(why)
    if (why === undefined) onClose()
    else ports.announce(why, 'always')
  }
  const change = (set: (side: Side) => void) => (side: Side) => {
    set(side)
    setRefusal(undefined)
  }
  const pickFile = async () => {
    const file = await ports.pickFile()
    return file && { name: `the file ${file.name}`, text: file.text }
  }
  const openFile = async () => {
    const file = await pickFile()
    if (!file) return
    setBefore({ ...before, key: 'file', file })
    if (after.key === 'now') compare(file, now, true)
  }
  const sides = { texts, hintId: 'compare-hint', isRefused: refusal !== undefined, pickFile }
  if (two) return <CompareTwo {...two} onClose={onClose} />
  return (
    <Popup title="Compare with…" onClose={onClose}>
      <form
        className={dialogs.body}
        onSubmit={(event) => {
          event.preventDefault()
          if (one && other) compare(one, other, after.key === 'now')
        }}
      >
        <p className={styles.hint} id="compare-hint">
          What was added, changed, moved or removed from the first to the second is listed; and
          marked on the flow where that is the second. Nothing is opened or changed.
        </p>
        <CompareSide
          {...sides}
          title="Before"
          boxLabel="SWML to compare with"
          side={before}
          onChange={change(setBefore)}
        />
        <CompareSide
          {...sides}
          title="After"
          boxLabel="SWML to compare"
          side={after}
          onChange={change(setAfter)}
        />
        {refusal !== undefined && (
          <p className={styles.refusal} dir="auto">
            {refusal}
          </p>
        )}
        <div className={styles.foot}>
          <Button look="outline" icon="folder-open" onClick={() => void openFile()}>
            Choose a file…
          </Button>
          <Button look="primary" type="submit" disabled={!one || !other}>
            Compare
          </Button>
        </div>
      </form>
    </Popup>
  )
}
