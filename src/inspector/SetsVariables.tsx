import { useId, useState } from 'react'
import { methods } from '../swml/index.ts'
import { Icon } from '../ui/Icon.tsx'
import fields from './fields/Field.module.css'
import styles from './Inspector.module.css'
import { listOfNames } from './logic/listOfKeys.ts'

const mostInSight = 2

/** The variables that a step sets for those after it; many of them are folded. */
export function SetsVariables({ method }: { method: string }) {
  const id = useId()
  const sets = methods.get(method)?.sets ?? []
  const [unfolded, setUnfolded] = useState(false)
  if (sets.length === 0) return null
  const folds = sets.length > mostInSight
  const open = unfolded || !folds
  const title = sets.length === 1 ? 'Sets a variable' : `Sets ${sets.length} variables`
  return (
    <section className={styles.sets}>
      {folds ? (
        <button
          type="button"
          className={fields.fold}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setUnfolded(!open)}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
          <span className={styles.setsTitle}>{title}</span>
          {!open && (
            <span className={fields.summary}>{listOfNames(sets.map(({ name }) => name))}</span>
          )}
        </button>
      ) : (
        <h3 className={styles.setsTitle}>{title}</h3>
      )}
      <div id={id} hidden={!open}>
        <dl className={styles.setsList}>
          {sets.map(({ name, help }) => (
            <div key={name} className={styles.setsItem}>
              <dt>
                <code className={styles.variable}>{name}</code>
              </dt>
              <dd>{help}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.setsHint}>
          Later steps can use {sets.length === 1 ? 'it' : 'them'}, e.g.{' '}
          <code>{`\${${sets[0]?.name}}`}</code>
        </p>
      </div>
    </section>
  )
}
