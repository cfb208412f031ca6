import { Dialog } from '@base-ui/react/dialog'
import type { CommandContext } from '../commands/types.ts'
import { copyIn, downloadIn } from '../commands/withTextIn.ts'
import { useDocument } from '../document/hooks.ts'
import { languageNames } from '../document/languageNames.ts'
import { ownLanguage } from '../document/ownLanguage.ts'
import type { Language } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Export.module.css'
import { ExportAs } from './ExportAs.tsx'
import { ExportFile } from './ExportFile.tsx'
import { ExportPicture } from './ExportPicture.tsx'
import { ExportScenarios } from './ExportScenarios.tsx'
import { ExportShare } from './ExportShare.tsx'

const languages: readonly Language[] = ['yaml', 'json']

/** Below the bar's button: the flow in both formats, to copy or to download. */
export default function Export({
  context,
  onClose,
}: {
  context: CommandContext
  onClose: () => void
}) {
  const own = useDocument(context.document, ownLanguage)
  const give = (how: typeof copyIn, language: Language) => () => {
    onClose()
    void how(context, language)
  }
  return (
    // What lies around it can be pressed at once: it covers little.
    <Dialog.Root open modal="trap-focus" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Popup className={styles.popup}>
          <Dialog.Title className={styles.title}>Export</Dialog.Title>
          {languages.map((language) => {
            const name = languageNames[language]
            return (
              <div key={language} className={styles.format}>
                <p className={styles.how}>
                  {name}, {own === language ? 'exactly as written' : 'converted'}
                </p>
                <div className={styles.buttons}>
                  <Button look="outline" icon="copy" onClick={give(copyIn, language)}>
                    Copy {name}
                  </Button>
                  <Button look="outline" icon="download" onClick={give(downloadIn, language)}>
                    Download {name}
                  </Button>
                </div>
              </div>
            )
          })}
          <ExportScenarios context={context} onClose={onClose} />
          <ExportFile context={context} onClose={onClose} />
          <ExportAs context={context} onClose={onClose} />
          <ExportShare context={context} onClose={onClose} />
          <ExportPicture context={context} onClose={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
