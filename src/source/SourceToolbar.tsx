import { fileName } from '../commands/fileName.ts'
import type { Ports } from '../commands/types.ts'
import { isReading } from '../document/analysis.ts'
import type { WirelineDocument } from '../document/types.ts'
import type { Language } from '../swml/index.ts'
import { IconButton } from '../ui/Button.tsx'
import { languageNames } from './languageNames.ts'
import styles from './SourcePane.module.css'
import { textIn } from './textIn.ts'

type Props = {
  document: WirelineDocument
  ports: Ports
  own: Language
  hides: boolean
  onHide: (hides: boolean) => void
}

/** Secrets covered or not; copy and download in both formats, whichever is shown. The flow's own format is its exact text. */
export function SourceToolbar({ document, ports, own, hides, onHide }: Props) {
  const withText = (language: Language, use: (text: string) => void) => async () => {
    // Without waiting where nothing is being done: some browsers let only the click itself write to the clipboard.
    if (isReading(document.store.getState())) await document.settled()
    const found = textIn(document.store.getState(), language)
    const result = found instanceof Promise ? await found : found
    if ('text' in result) use(result.text)
    else ports.notify({ text: result.missing, tone: 'error' })
  }
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
              onClick={withText(language, (text) => void ports.copyText(text, name))}
            />
            <IconButton
              icon="download"
              label={`Download ${name}`}
              title={`Download ${name}, ${how}`}
              onClick={withText(language, (text) =>
                ports.download(fileName(document.store.getState().name, language), text),
              )}
            />
          </span>
        )
      })}
    </div>
  )
}
