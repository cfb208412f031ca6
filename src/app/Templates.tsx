import { useMemo, useState } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { templates } from '../flows/templates/index.ts'
import { readFlow } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import { FlowPicture } from './FlowPicture.tsx'
import { Popup } from './Popup.tsx'
import styles from './Templates.module.css'

/** Flows to start from, each with a picture. What is started is a flow of its own. */
export default function Templates({
  context,
  onClose,
}: {
  context: CommandContext
  onClose: () => void
}) {
  const [id, setId] = useState(templates[0]?.id)
  const template = templates.find((one) => one.id === id)
  const flow = useMemo(() => readFlow(template?.text ?? ''), [template])
  const use = () => {
    if (template === undefined) return
    onClose()
    const { title } = template
    const { id: name, text } = template
    void context.ports.flows?.open({ name, text }, `Started from “${title}”`)
  }
  return (
    <Popup title="Start from a template" onClose={onClose}>
      <div className={styles.columns}>
        <div className={styles.list} role="radiogroup" aria-label="Templates">
          {templates.map((one) => (
            <label key={one.id} className={styles.item} data-chosen={one.id === id}>
              <input
                type="radio"
                name="template"
                className="visually-hidden"
                checked={one.id === id}
                onChange={() => setId(one.id)}
              />
              <span className={styles.name}>{one.title}</span>
              <span className={styles.purpose}>{one.purpose}</span>
            </label>
          ))}
        </div>
        <div className={styles.preview}>
          <FlowPicture flow={flow} title={template?.title ?? ''} />
        </div>
      </div>
      <div className={styles.foot}>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" onClick={use}>
          Use this template
        </Button>
      </div>
    </Popup>
  )
}
