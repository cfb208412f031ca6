import { useState } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { compareWith } from '../document/compareWith.ts'
import type { Named } from '../document/comparing.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Compare.module.css'
import dialogs from './dialogs.module.css'
import { Popup } from './Popup.tsx'

/** Asks for the text that the flow is compared with: pasted, or a file. Nothing is opened or changed. */
export default function Compare({
  context,
  onClose,
}: {
  context: CommandContext
  onClose: () => void
}) {
  const { document, ports } = context
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<string | undefined>(undefined)
  const compare = (other: Named) => {
    const why = compareWith(document, other)
    setRefusal(why)
    if (why === undefined) onClose()
    else ports.announce(why, 'always')
  }
  const open = async () => {
    const file = await ports.pickFile()
    if (file) compare(file)
  }
  return (
    <Popup title="Compare with…" onClose={onClose}>
      <form
        className={dialogs.body}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') compare({ name: 'the pasted text', text })
        }}
      >
        <p className={styles.hint} id="compare-hint">
          What was added, changed, moved or removed since this text is marked on the flow and
          listed. Nothing is opened or changed.
        </p>
        <textarea
          className={dialogs.text}
          aria-label="SWML to compare with"
          aria-describedby="compare-hint"
          aria-invalid={refusal !== undefined || undefined}
          placeholder="Paste SWML here"
          spellCheck={false}
          dir="auto"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setRefusal(undefined)
          }}
        />
        {refusal !== undefined && (
          <p className={styles.refusal} dir="auto">
            {refusal}
          </p>
        )}
        <div className={styles.foot}>
          <Button look="outline" icon="folder-open" onClick={() => void open()}>
            Choose a file…
          </Button>
          <Button look="primary" type="submit" disabled={text.trim() === ''}>
            Compare
          </Button>
        </div>
      </form>
    </Popup>
  )
}
