import { useId, useState } from 'react'
import { copyAs, downloadAs, secretsInWords } from '../commands/copyAs.ts'
import type { CommandContext } from '../commands/types.ts'
import { exportKinds } from '../exports/kinds.ts'
import { placeholder } from '../exports/leaveOutSecrets.ts'
import { Button } from '../ui/Button.tsx'
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
  const [without, setWithout] = useState(false)
  const gives = useId()
  const kind = exportKinds.find((each) => each.id === id) ?? exportKinds[0]
  const found = useExport(context.document, kind, without)
  const give = (how: typeof copyAs) => () => {
    writeSetting(setting, kind.id)
    onClose()
    void how(context, kind, without)
  }
  const secrets = found !== undefined && 'text' in found ? found.secrets : 0
  const isMissing = found !== undefined && 'missing' in found
  return (
    <div className={styles.as}>
      <label className={styles.kind}>
        <span>Copy as</span>
        <select
          className={styles.select}
          value={kind.id}
          aria-describedby={gives}
          onChange={({ target }) => setId(exportKinds.find((each) => each.id === target.value)?.id)}
        >
          {exportKinds.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.gives} id={gives}>
        {kind.gives}
      </p>
      {secrets > 0 && (
        <label className={styles.secrets}>
          <input
            type="checkbox"
            checked={without}
            onChange={({ target }) => setWithout(target.checked)}
          />
          <span>
            {without
              ? `${secretsInWords(secrets)} left out: ${placeholder} stands there.`
              : `Leave out the ${secretsInWords(secrets)} in it, with which it works as it is.`}
          </span>
        </label>
      )}
      <div className={styles.buttons}>
        <Button look="outline" icon="copy" disabled={isMissing} onClick={give(copyAs)}>
          Copy as {kind.title}
        </Button>
        <Button
          look="outline"
          icon="download"
          aria-label={`Download ${kind.title}`}
          disabled={isMissing}
          onClick={give(downloadAs)}
        >
          Download
        </Button>
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
