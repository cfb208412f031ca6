import { methods } from '../swml/index.ts'
import styles from './Inspector.module.css'

/** The variables that a step sets for those after it. */
export function SetsVariables({ method }: { method: string }) {
  const sets = methods.get(method)?.sets ?? []
  if (sets.length === 0) return null
  return (
    <section className={styles.sets}>
      <h3 className={styles.setsTitle}>Sets {sets.length === 1 ? 'a variable' : 'variables'}</h3>
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
    </section>
  )
}
