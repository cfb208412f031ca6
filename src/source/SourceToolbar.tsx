import type { Ports } from '../commands/types.ts'
import { copyIn, downloadIn } from '../commands/withTextIn.ts'
import { languageNames } from '../document/languageNames.ts'
import type { WirelineDocument } from '../document/types.ts'
import type { Language } from '../swml/index.ts'
import { IconButton } from '../ui/Button.tsx'
import styles from './SourcePane.module.css'

type Props = {
  document: WirelineDocument
  ports: Ports
  own: Language
  hides: boolean
  onHide: (hides: boolean) => void
}

/**
 * Secrets covered or not; copy and download in both formats, whichever is shown. The flow's own format is its exact
 * text.
 */
export function SourceToolbar({ document, ports, own, hides, onHide }: Props) {
  const context = { document, ports }
  const languages: readonly Language[] = ['yaml', 'json']
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Copy and download">
      <IconButton
        icon={hides ? 'eye-off' : 'eye'}
        label="Hide secrets"
        title={hides ? 'Show tokens and passwords in the code' : 'Cover tokens and passwords'}
        aria-pressed={hides}
        onClick={() => onHide(!hides)}
      />
      {languages.map((language) => {
        const name = languageNames[language]
        const how = own === language ? 'exactly as written' : 'converted'
        return (
          <span key={language} className={styles.format}>
            <span className={styles.formatName} aria-hidden="true">
              {name}
            </span>
            <IconButton
              icon="copy"
              label={`Copy ${name}`}
              title={`Copy ${name}, ${how}`}
              onClick={() => void copyIn(context, language)}
            />
            <IconButton
              icon="download"
              label={`Download ${name}`}
              title={`Download ${name}, ${how}`}
              onClick={() => void downloadIn(context, language)}
            />
          </span>
        )
      })}
    </div>
  )
}
