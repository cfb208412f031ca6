import type { Path } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { keptOf } from '../logic/keptForms.ts'
import styles from './Field.module.css'

type Props = {
  path: Path
  /** Each with its title. */
  forms: readonly (readonly [name: string, title: string])[]
  picked: string
}

/** Says, while a newly chosen form is still empty, that what the other one held isn't lost. */
export function KeptNote({ path, forms, picked }: Props) {
  const { form } = useForm()
  const kept = forms.filter(([name]) => name !== picked && keptOf(form, path, name) !== undefined)
  if (kept.length === 0) return null
  const titles = kept.map(([, title]) => `“${title}”`).join(' or ')
  return (
    <p className={styles.hint}>
      What was there is kept: choose {titles} again to get it back, or undo.
    </p>
  )
}
