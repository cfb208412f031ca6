import type { Ports } from '../../commands/types.ts'
import { blankFlow } from '../../document/blankFlow.ts'
import { type Template, templates } from '../../flows/templates/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { FlowThumb } from './FlowThumb.tsx'
import { useLooked } from './looks.ts'
import styles from './TemplateGallery.module.css'

type Props = {
  ports: Ports
  /** There is no flow yet: it is what the page is about. */
  isMain?: boolean
}

/** Flows to start from, each with its picture. What is started is a flow of its own. */
export function TemplateGallery({ ports, isMain = false }: Props) {
  const start = ({ id, title, text }: Template) =>
    void ports.flows?.open({ name: id, text }, `Started from “${title}”`)
  const list = (
    <ul className={styles.list}>
      {isMain && (
        <li>
          <button
            type="button"
            className={styles.item}
            onClick={() =>
              void ports.flows?.open({ name: 'untitled', text: blankFlow }, 'Started a new flow')
            }
          >
            <span className={styles.blank}>
              <Icon name="plus" size={28} />
            </span>
            <span className={styles.title}>Blank flow</span>
            <span className={styles.purpose}>Add the steps of the call, one after the other.</span>
          </button>
        </li>
      )}
      {templates.map((template) => (
        <li key={template.id}>
          <button
            type="button"
            className={styles.item}
            data-template={template.id}
            onClick={() => start(template)}
          >
            <TemplatePicture text={template.text} />
            <span className={styles.title}>{template.title}</span>
            <span className={styles.purpose}>{template.purpose}</span>
          </button>
        </li>
      ))}
    </ul>
  )
  if (isMain) return <div className={styles.main}>{list}</div>
  return (
    <aside className={styles.beside} id="templates" aria-labelledby="templates-title">
      <h2 className={styles.heading} id="templates-title">
        Start from a template
      </h2>
      {list}
    </aside>
  )
}

function TemplatePicture({ text }: { text: string }) {
  const looked = useLooked(text)
  return (
    <span className={styles.picture}>
      <FlowThumb picture={looked === 'broke' ? looked : looked?.look?.picture} />
    </span>
  )
}
