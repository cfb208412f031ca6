import { useState } from 'react'
import type { Field } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { blankOf, startOf } from '../logic/blankOf.ts'
import { changeForm, showInForm } from '../logic/changeForm.ts'
import { fieldName } from '../logic/fieldName.ts'
import { fits } from '../logic/fits.ts'
import { nearestForm, type UnionForms } from '../logic/nearestForm.ts'
import { useSteady } from '../typedIn.ts'
import styles from './Field.module.css'
import { FieldControl } from './FieldView.tsx'
import { Switch } from './FormSwitch.tsx'
import type { FieldViewProps } from './fieldProps.ts'
import { KeptNote } from './KeptNote.tsx'

/**
 * A value in one of several forms: the form that fits is shown. Choosing another takes along what fits it; what
 * doesn't is kept, and is there again when its form is.
 */
export function UnionField(props: FieldViewProps) {
  const { field, path, value } = props
  const { form, idBase, readOnly } = useForm()
  const [picked, setPicked] = useState<number | undefined>(undefined)
  const forms = field.shape.kind === 'union' ? field.shape.forms : none
  const nearest = nearestForm(forms, value)
  const held = useSteady(nearest, path)
  if (field.shape.kind !== 'union') return null
  // A pick counts for as long as its form can show what is there: undo may bring back another.
  const chosen = picked === undefined ? undefined : forms[picked]
  const holds = chosen !== undefined && (value === undefined || fits(chosen.shape, value))
  const heldShape = forms[held]?.shape
  const steady = heldShape !== undefined && fits(heldShape, value) ? held : nearest
  const index = holds && picked !== undefined ? picked : steady
  const shape = forms[index]?.shape ?? { kind: 'any' as const }
  const facts = forms[index]?.of
  const inner: Field = { ...field, ...factsOf(facts), shape }
  const pick = (next: number) => {
    const to = forms[next]
    if (to === undefined || next === index) return
    setPicked(next)
    if (value !== undefined && to.accepts(value)) {
      showInForm(form, path, String(index), String(next))
      return
    }
    // A body and an item of a list stay where they are, empty; anything else is taken out until it is filled in.
    const stays = path.length === 0 || typeof path.at(-1) === 'number'
    const start = startOf(to.shape) ?? (stays ? blankOf(to.shape) : undefined)
    changeForm(form, path, String(index), { key: String(next), ...to, start })
  }
  const switcher =
    forms.length > 1 ? (
      <Switch
        titles={forms.map((each, at) => ({ key: String(at), title: each.title }))}
        name={`${idBase}${fieldName(path)}-form`}
        picked={String(index)}
        disabled={readOnly}
        onPick={(key) => pick(Number(key))}
      />
    ) : undefined
  return (
    <div className={styles.union}>
      <FieldControl
        {...props}
        key={index}
        field={inner}
        switcher={switcher}
        // Who has just chosen a form wants to see it.
        open={props.open === true || picked !== undefined}
      />
      <KeptNote
        path={path}
        forms={forms.map((each, at) => [String(at), each.title])}
        picked={String(index)}
        value={value}
      />
    </div>
  )
}

const none: UnionForms = []

/** How a form of its own is typed in: its editor and example, where the field has none. */
function factsOf(of: Field | undefined): Partial<Field> {
  if (of === undefined) return {}
  return {
    ...(of.editor === undefined ? {} : { editor: of.editor }),
    ...(of.example === undefined ? {} : { example: of.example }),
    ...(of.unit === undefined ? {} : { unit: of.unit }),
    ...(of.choices === undefined ? {} : { choices: of.choices }),
    ...(of.role === undefined ? {} : { role: of.role }),
  }
}
