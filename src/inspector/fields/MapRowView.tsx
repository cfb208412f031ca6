import { type FocusEvent, useState } from 'react'
import { type Field, isSecretName, type Path } from '../../swml/index.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import { fieldName } from '../logic/fieldName.ts'
import type { MapRow } from '../logic/mapRows.ts'
import { namedField } from '../logic/namedField.ts'
import type { FieldProblem } from '../logic/problemsAt.ts'
import { isRowValue, readRow, rowText } from '../logic/rowValue.ts'
import { sourceAt } from '../sourceAt.ts'
import styles from './Field.module.css'
import { FieldView } from './FieldView.tsx'
import { Locked, LockNote } from './Locked.tsx'
import { ProblemLine } from './ProblemLine.tsx'
import { RowInput } from './RowInput.tsx'

type Props = {
  row: MapRow
  of: Field
  path: Path
  index: number
  noun: string
  /** Why its key can't be written. */
  refusal: string | undefined
  problems: readonly FieldProblem[]
  onChange: (row: MapRow) => void
  onRemove: () => void
  onLeave: () => void
  /** Enter in the value: on to the next row. */
  onEnter: () => void
}

/** One row of a map: a name, a value, a button to remove it, and what is wrong with it. */
export function MapRowView(props: Props) {
  const { row, path } = props
  return (
    <Locked path={row.at === undefined ? path : [...path, row.at]} whole={row.at !== undefined}>
      <Row {...props} />
    </Locked>
  )
}

function Row(props: Props) {
  const { row, of, path, index, noun, refusal, problems } = props
  const { form, idBase, readOnly, showAll } = useForm()
  const [left, setLeft] = useState(false)
  const name = `${fieldName(path)}.${index}`
  const words = `${noun} ${index + 1}`
  // A taken name is said at once; an empty one only once the row has been left.
  const said = refusal !== undefined && (row.key !== '' || left) ? refusal : undefined
  const shown = left || showAll ? problems : []
  const described = said !== undefined || shown.length > 0 ? `${idBase}${name}-problem` : undefined
  const simple = isRowValue(of, row.value)
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    form.afterPress(() => setLeft(true))
    props.onLeave()
    if (refusal !== undefined) form.ports.announce(refusal, 'always')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the focus of what it holds
    <div className={styles.row} data-field={name} onBlur={onBlur}>
      <div className={styles.rowControls} data-stacked={!simple || undefined}>
        <RowInput
          id={`${idBase}${name}.key`}
          name={`${name}.key`}
          aria-label={`Name of ${words}`}
          aria-invalid={said !== undefined || undefined}
          aria-describedby={described}
          disabled={readOnly}
          value={row.key}
          placeholder="name"
          onWrite={(key) => props.onChange({ ...row, key: String(key) })}
        />
        {simple && (
          <RowInput
            id={`${idBase}${name}.value`}
            name={`${name}.value`}
            aria-label={`Value of ${row.key === '' ? words : row.key}`}
            aria-invalid={shown.length > 0 || undefined}
            aria-describedby={described}
            disabled={readOnly}
            value={rowText(of, row.value, () =>
              row.at === undefined ? undefined : sourceAt(form, [...path, row.at]),
            )}
            read={(text) => readRow(of, text)}
            actual={row.value}
            placeholder="value"
            onWrite={(value) => props.onChange({ ...row, value })}
            onEnter={props.onEnter}
            takesVariables
            isSecret={isSecretName(row.key)}
          />
        )}
        {!readOnly && (
          <IconButton
            icon="trash-2"
            label={`Remove ${row.key === '' ? words : row.key}`}
            className={styles.small}
            once
            onClick={props.onRemove}
          />
        )}
      </div>
      {!simple && row.at !== undefined && (
        <FieldView
          field={namedField(of, row.at)}
          path={[...path, row.at]}
          value={row.value}
          problems={problems}
          title={row.at}
          labelHidden
          open
        />
      )}
      {row.at !== undefined && simple && (
        <LockNote id={`${idBase}${name}`} name={fieldName([...path, row.at])} />
      )}
      {described !== undefined && (
        <div id={described} className={styles.problems}>
          {said !== undefined && <ProblemLine message={said} severity="error" />}
          {simple &&
            shown.map((item) => (
              <ProblemLine
                key={`${item.problem.code}:${item.at?.join('.')}`}
                message={item.problem.message}
                severity={item.problem.severity}
                item={item}
              />
            ))}
        </div>
      )}
    </div>
  )
}
