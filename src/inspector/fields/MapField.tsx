import { Button } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import { fieldName, wordsOf } from '../logic/fieldName.ts'
import { listOfNames } from '../logic/listOfKeys.ts'
import { keyProblem } from '../logic/mapRows.ts'
import { nounOf } from '../logic/nounOf.ts'
import { problemsWithin } from '../logic/problemsAt.ts'
import { isRowValue } from '../logic/rowValue.ts'
import styles from './Field.module.css'
import type { FieldViewProps } from './fieldProps.ts'
import { focusSoon } from './focusSoon.ts'
import { GroupShell } from './GroupShell.tsx'
import { MapRowView } from './MapRowView.tsx'
import { useMapRows } from './useMapRows.ts'

/** Free names with a value each, as rows that can be added and removed. */
export function MapField(props: FieldViewProps) {
  const { field, path, value, problems } = props
  const { idBase, readOnly } = useForm()
  const title = props.title ?? field.title ?? wordsOf(field.name)
  const entry = field.shape.kind === 'map' ? field.shape.value : undefined
  const noun = (field.shape.kind === 'map' && field.shape.of.title?.toLowerCase()) || nounOf(title)
  const { rows, add, change, remove, leave } = useMapRows(path, value, title, noun, entry)
  if (field.shape.kind !== 'map') return null
  const { of } = field.shape
  const name = fieldName(path)
  const addAndFocus = () => {
    if (add() !== undefined) focusSoon(`${idBase}${name}.${rows.length}.key`)
  }
  return (
    <GroupShell
      {...props}
      summary={rows.length === 0 ? 'None' : listOfNames(rows.map(({ key }) => key))}
      open={field.advanced !== true || rows.length > 0 || props.open === true}
    >
      {rows.length > 0 && (
        <div className={styles.rowHeads} aria-hidden="true">
          <span>Name</span>
          {isRowValue(of) && <span>Value</span>}
        </div>
      )}
      {rows.map((row, index) => (
        <MapRowView
          key={row.id}
          row={row}
          of={of}
          path={path}
          index={index}
          noun={noun}
          refusal={keyProblem(rows, row, noun)}
          problems={problemsWithin(problems, [...path, row.at ?? row.key])}
          onChange={change}
          onRemove={() => {
            remove(row)
            focusSoon(`${idBase}${name}-add`)
          }}
          onLeave={() => leave(row)}
          onEnter={addAndFocus}
        />
      ))}
      {!readOnly && (
        <Button
          id={`${idBase}${name}-add`}
          icon="plus"
          look="outline"
          className={styles.add}
          onClick={addAndFocus}
        >
          Add {noun}
        </Button>
      )}
    </GroupShell>
  )
}
