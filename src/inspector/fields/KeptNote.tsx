import type { Path, Plain } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { isUntouched, keptOf } from '../logic/keptForms.ts'
import styles from './Field.module.css'

type Props = {
  path: Path
  /** Each with its title. */
  forms: readonly (readonly [name: string, title: string])[]
  picked: string
  /** What stands in the picked form. */
  value: Plain | undefined
}

/** Says, while a newly chosen form is empty or has only a part of it, that what the other one held isn't lost. */
export function KeptNote({ path, forms, picked, value }: Props) {
  const { form } = useForm()
  const isEmpty = value === undefined || value === ''
  const kept = forms.filter(([name]) => {
    const found = name === picked ? undefined : keptOf(form, path, name)
    if (found === undefined) return false
    return isEmpty || (found.now.isPart && isUntouched(found, { name: picked, value }))
  })
  if (kept.length === 0) return null
  const titles = kept.map(([, title]) => `“${title}”`).join(' or ')
  return (
    <p className={styles.hint}>
      {isEmpty ? 'What was there is kept' : 'The others are kept'}: choose {titles} again to get{' '}
      {isEmpty ? 'it' : 'them'} back, or undo.
    </p>
  )
}
