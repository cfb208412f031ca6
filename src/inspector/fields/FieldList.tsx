import { type ReactNode, useState } from 'react'
import { type FieldShape, get, isMap, type Path, type Plain } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useForm } from '../formContext.ts'
import { asRequired } from '../logic/asRequired.ts'
import { changeProperty } from '../logic/changeProperty.ts'
import { formOf, isUsedInstead, shownIn } from '../logic/excluding.ts'
import { fieldName, wordsOf } from '../logic/fieldName.ts'
import { groupFields } from '../logic/groupFields.ts'
import { listOfNames } from '../logic/listOfKeys.ts'
import { type FieldProblem, problemsWithin } from '../logic/problemsAt.ts'
import { useTypedIn } from '../typedIn.ts'
import styles from './Field.module.css'
import { FieldView } from './FieldView.tsx'
import { FormSwitch } from './FormSwitch.tsx'
import { KeptNote } from './KeptNote.tsx'
import { OtherProperties } from './OtherProperties.tsx'

type Props = {
  shape: Extract<FieldShape, { kind: 'object' }>
  path: Path
  value: Plain | undefined
  problems: readonly FieldProblem[]
  /** Behind the fields that have to be filled in. */
  children?: ReactNode
}

const nothing: ReadonlySet<string> = new Set()

/**
 * The fields of an object: required ones first, then the common ones, the rarely used ones folded, unknown ones last.
 */
export function FieldList({ shape, path, value, problems, children }: Props) {
  const { form: writer, showAll, readOnly } = useForm()
  const [form, setForm] = useState<string | undefined>(undefined)
  const [unfolded, setUnfolded] = useState(false)
  const [risen, setRisen] = useState<ReadonlySet<string>>(nothing)
  const used = formOf(shape, value)
  // A pick counts until something else is there, as after an undo. What is used counts as picked, also once it is
  // erased.
  const picked = form !== undefined && !isUsedInstead(shape, value, form) ? form : used
  if (picked !== undefined && picked !== form && get(value, picked) !== undefined) setForm(picked)
  const pick = (name: string) => {
    setForm(name)
    if (picked !== undefined) changeProperty(writer, shape, path, picked, name)
  }
  const typedIn =
    shape.fields[useTypedIn(shape.fields.map(({ name }) => fieldName([...path, name])))]?.name
  const fields = shownIn(shape, value, picked, typedIn)
  const groups = groupFields(fields, value, risen)
  const inUse = groups.more.filter(
    ({ name }) =>
      (isMap(value) && Object.hasOwn(value, name)) ||
      (showAll && problemsWithin(problems, [...path, name]).length > 0),
  )
  // What is used is never folded away. It stays in sight when it is cleared, and doesn't move while it is filled in.
  if (inUse.length > 0 && !unfolded) {
    setRisen(new Set([...risen, ...inUse.map(({ name }) => name)]))
  }
  const view = (field: (typeof fields)[number]) => (
    <FieldView
      key={field.name}
      field={field.name === picked && shape.forms?.mode === 'one' ? asRequired(field) : field}
      path={[...path, field.name]}
      value={get(value, field.name)}
      problems={problemsWithin(problems, [...path, field.name])}
    />
  )
  return (
    <>
      {groups.required.map(view)}
      {children}
      {shape.forms !== undefined && shape.forms.mode !== 'some' && (
        <FormSwitch
          forms={shape.forms}
          path={path}
          picked={picked}
          disabled={readOnly}
          onPick={pick}
        />
      )}
      {shape.forms !== undefined && picked !== undefined && (
        <KeptNote
          path={path}
          forms={Object.entries(shape.forms.titles)}
          picked={picked}
          value={get(value, picked)}
        />
      )}
      {groups.common.map(view)}
      {groups.more.length > 0 && (
        <section className={styles.more}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            <Icon name={unfolded ? 'chevron-down' : 'chevron-right'} size={14} />
            <span className={styles.label}>More options</span>
            {!unfolded && (
              <span className={styles.summary}>
                {listOfNames(groups.more.map(({ title, name }) => title ?? wordsOf(name)))}
              </span>
            )}
          </button>
          {unfolded && <div className={styles.moreBody}>{groups.more.map(view)}</div>}
        </section>
      )}
      <OtherProperties names={groups.others} path={path} value={value} problems={problems} />
    </>
  )
}
