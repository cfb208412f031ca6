import { useState } from 'react'
import type { Field } from '../../swml/index.ts'
import { nearestForm } from '../logic/nearestForm.ts'
import styles from './Field.module.css'
import { FieldView } from './FieldView.tsx'
import { Switch } from './FormSwitch.tsx'
import type { FieldProps } from './fieldProps.ts'

/**
 * A value in one of several forms: the form that fits is shown. Choosing another changes only what is shown; what
 * doesn't fit it stays as it is, as YAML, until something else is written.
 */
export function UnionField(
  props: FieldProps & { title?: string; quiet?: boolean; onClear?: () => void },
) {
  const { field, path, value } = props
  const [picked, setPicked] = useState<number | undefined>(undefined)
  if (field.shape.kind !== 'union') return null
  const { forms } = field.shape
  const index = picked ?? nearestForm(forms, value)
  const shape = forms[index]?.shape ?? { kind: 'any' as const }
  const inner: Field = { ...field, shape }
  return (
    <div className={styles.union}>
      {forms.length > 1 && (
        <Switch
          titles={forms.map((form, at) => ({ key: String(at), title: form.title }))}
          path={path}
          picked={String(index)}
          onPick={(key) => setPicked(Number(key))}
        />
      )}
      <FieldView {...props} key={index} field={inner} />
    </div>
  )
}
