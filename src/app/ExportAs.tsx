import { useId, useState } from 'react'
import { copyAs, downloadAs } from '../commands/copyAs.ts'
import type { CommandContext } from '../commands/types.ts'
import { exportKindOf, exportKinds } from '../exports/kinds.ts'
import type { Secrets } from '../exports/makeExport.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { readSetting, writeSetting } from '../ui/settings.ts'
import styles from './ExportAs.module.css'
import { useExport } from './useExport.ts'

const setting = 'export-as'

/** As much as anybody looks through before copying it, in characters. */
const mostShown = 20_000

/** The flow as something else than its text: chosen, looked at, copied or downloaded. The last one used comes first. */
export function ExportAs({ context, onClose }: { context: CommandContext; onClose: () => void }) {
  const [id, setId] = useState(() =>
    readSetting(
      setting,
      exportKinds.map((each) => each.id),
    ),
  )
  const [secrets, setSecrets] = useState<Secrets>('left-out')
  const [select, gives] = [useId(), useId()]
  const kind = exportKindOf(id)
  // What is included is covered: there may be somebody looking on.
  const shown = secrets === 'kept' ? 'covered' : secrets
  const found = useExport(context.document, kind, shown)
  const give = (how: typeof copyAs) => () => {
    writeSetting(setting, kind.id)
    onClose()
    void how(context, kind, secrets)
  }
  const count = found !== undefined && 'text' in found ? found.secrets : 0
  const isMissing = found !== undefined && 'missing' in found
  return (
    <div className={styles.as}>
      <div className={styles.kind}>
        <label htmlFor={select}>Copy as</label>
        <select
          id={select}
          className={styles.select}
          value={kind.id}
          aria-describedby={gives}
          onChange={({ target }) => setId(exportKindOf(target.value).id)}
        >
          {exportKinds.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
      </div>
      <p className={styles.gives} id={gives}>
        {kind.gives}
      </p>
      {count > 0 && (
        <label className={styles.secrets}>
          <input
            type="checkbox"
            checked={secrets === 'kept'}
            onChange={({ target }) => setSecrets(target.checked ? 'kept' : 'left-out')}
          />
          {`Include ${count === 1 ? 'the secret' : `the ${count} secrets`} that it needs to work`}
        </label>
      )}
      <div className={styles.buttons}>
        <Button look="outline" icon="copy" disabled={isMissing} onClick={give(copyAs)}>
          Copy as {kind.title}
        </Button>
        <IconButton
          look="outline"
          icon="download"
          label={`Download ${kind.title}`}
          disabled={isMissing}
          onClick={give(downloadAs)}
        />
      </div>
      {isMissing ? (
        <p role="status">{found.missing}</p>
      ) : (
        <Preview text={found?.text} title={kind.title} />
      )}
    </div>
  )
}

/** What will be copied, to look through. */
function Preview({ text, title }: { text: string | undefined; title: string }) {
  const shown =
    text !== undefined && text.length > mostShown ? `${text.slice(0, mostShown)}\n…` : text
  return (
    <section
      className={styles.preview}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with keys.
      tabIndex={0}
      aria-label={`What ${title} gives`}
      aria-busy={text === undefined}
    >
      <pre>{shown}</pre>
    </section>
  )
}
