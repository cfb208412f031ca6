import type { Ports } from '../commands/types.ts'
import type { WirelineDocument } from '../document/types.ts'
import type { Language } from '../swml/index.ts'
import { fileName } from '../text/fileName.ts'
import { Button } from '../ui/Button.tsx'
import styles from './SourcePane.module.css'

type Props = {
  document: WirelineDocument
  ports: Ports
  /** Of what would be shown here. */
  language: Language
  /** The flow in the other format, where that would. */
  other: string | undefined
}

/** In place of an editor, for a text that would hold it up. */
export function TooLong({ document, ports, language, other }: Props) {
  const download = () => {
    const { name, text } = document.store.getState()
    ports.download(fileName(name, language), other ?? text)
  }
  return (
    <div className={styles.tooLong}>
      <p>
        This text is too long to be shown here. It is kept as it is, and everything else works on.
      </p>
      <Button look="outline" icon="download" data-autofocus="" onClick={download}>
        Download the text
      </Button>
    </div>
  )
}
