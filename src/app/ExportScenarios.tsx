import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { CommandContext } from '../commands/types.ts'
import { scenarioText } from '../document/scenarioText.ts'
import { scenarioFileName } from '../files/scenarioFiles.ts'
import { scenarioList } from '../scenarios/scenarioList.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Export.module.css'

/** In the export: the flow’s scenarios, as the file that they are, where there are some. */
export function ExportScenarios({
  context,
  onClose,
}: {
  context: CommandContext
  onClose: () => void
}) {
  const { document, ports } = context
  const text = useStore(scenarioText(document), (state) => state.text)
  const count = useMemo(() => scenarioList(text)?.length, [text])
  if (text.trim() === '') return null
  const copy = () => {
    onClose()
    void ports.copyText(text, 'scenarios')
  }
  const download = () => {
    onClose()
    ports.download(scenarioFileName(document.store.getState().name, text), text)
  }
  return (
    <div className={styles.format}>
      <p className={styles.how}>
        {count === undefined ? 'Scenarios' : `Scenarios (${count})`}, exactly as written
      </p>
      <div className={styles.buttons}>
        <Button look="outline" icon="copy" aria-label="Copy scenarios" onClick={copy}>
          Copy
        </Button>
        <Button look="outline" icon="download" aria-label="Download scenarios" onClick={download}>
          Download
        </Button>
      </div>
    </div>
  )
}
