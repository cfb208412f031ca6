import { type ReactNode, useCallback, useMemo } from 'react'
import { useDocument } from '../../document/hooks.ts'
import type { Path } from '../../swml/index.ts'
import { FormContext, useForm } from '../formContext.ts'
import { fieldName } from '../logic/fieldName.ts'
import styles from './Field.module.css'

type Props = { path: Path; whole: boolean; children: ReactNode }

/** Fields that can't be changed where the code repeats what they hold; the outermost says so in words. */
export function Locked({ path, whole, children }: Props) {
  const setting = useForm()
  const { form, readOnly } = setting
  const select = useCallback(
    () => (readOnly ? undefined : form.whyRepeated(path, whole)),
    [form, path, whole, readOnly],
  )
  const why = useDocument(form.document, select)
  const locked = useMemo(
    () =>
      why === undefined
        ? setting
        : { ...setting, readOnly: true, locked: { at: fieldName(path), why } },
    [why, setting, path],
  )
  return <FormContext value={locked}>{children}</FormContext>
}

/** Why the field of this name can't be changed, for where its hint is. */
export function LockNote({ id, name }: { id: string; name: string }) {
  const { locked } = useForm()
  if (locked?.at !== name) return null
  return (
    <p id={`${id}-lock`} className={styles.hint}>
      {locked.why}
    </p>
  )
}
