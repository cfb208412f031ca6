import { useState } from 'react'
import {
  type FieldShape,
  isMap,
  kindOf,
  type Path,
  type Plain,
  removeField,
} from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import { blankOf } from '../logic/blankOf.ts'
import { fieldName } from '../logic/fieldName.ts'
import { mapEntries } from '../logic/mapEntries.ts'
import { addRow, entryIndex, keyProblem, type MapRow, syncRows } from '../logic/mapRows.ts'
import { rowEdits } from '../logic/rowEdits.ts'
import { sameInOrder } from '../logic/sameInOrder.ts'
import { useTypedIn } from '../typedIn.ts'

type Held = { value: Plain | undefined; rows: readonly MapRow[] }

/**
 * The rows of a map and what can be done with them. A row whose key is empty or taken is kept here, with what was
 * typed, and written once its key is fine.
 */
export function useMapRows(
  path: Path,
  value: Plain | undefined,
  title: string,
  noun: string,
  shape?: FieldShape,
) {
  const { form } = useForm()
  const entriesOf = () =>
    mapEntries(value, () => {
      const now = form.current()
      return now && { flow: now.flow, path: [...now.value, ...path] }
    })
  const [held, setHeld] = useState<Held>(() => ({ value, rows: syncRows([], entriesOf()) }))
  let rows = held.rows
  const typedIn = useTypedIn(rows.map((_, index) => `${fieldName(path)}.${index}`))
  if (held.value !== value && !sameInOrder(held.value, value)) {
    rows = syncRows(held.rows, entriesOf(), held.rows[typedIn]?.id)
    setHeld({ value, rows })
  }

  /** Shows a changed row, and writes it where its key can be written. */
  const change = (changed: MapRow) => {
    const next = rows.map((row) => (row.id === changed.id ? changed : row))
    const writable = keyProblem(next, changed, noun) === undefined
    // Until its key can be written it stands as it stood before, not under half of one.
    const at = writable ? changed.key : (changed.base ?? changed.at)
    const after = { ...changed, at }
    setHeld({ value: held.value, rows: next.map((row) => (row.id === changed.id ? after : row)) })
    if (at === undefined) return
    if (!writable && at === changed.at && changed.value === valueBefore(rows, changed)) return
    const toWrite = {
      key: at,
      value: changed.value,
      standsAs: [changed.at, changed.base],
      index: entryIndex(rows, changed),
    }
    form.write(
      (flow, step) => rowEdits(flow, step, path, toWrite),
      `Change ${title}`,
      `${path.join('.')}:row${changed.id}`,
    )
  }

  const remove = (row: MapRow) => {
    form.leave()
    setHeld({ value: held.value, rows: rows.filter((other) => other.id !== row.id) })
    const { at } = row
    if (at === undefined) return
    form.write((flow, _step, valuePath) => {
      const last = isMap(value) && Object.keys(value).length === 1
      return removeField(flow, [...valuePath, ...path, ...(last ? [] : [at])])
    }, `Remove ${noun} ${at}`)
    form.leave()
    form.ports.announce(`Removed ${noun} ${at}`)
  }

  return {
    rows,
    change,
    remove,
    add: (): MapRow | undefined => {
      const next = addRow(rows, shape && isRoomy(shape) ? blankOf(shape) : '')
      setHeld({ value: held.value, rows: next })
      return next.at(-1)
    },
    /** The user left the row: what is typed next is a change of its own. */
    leave: (row: MapRow) => {
      form.leave()
      if (row.isUndone && row.key === '' && row.value === '') {
        setHeld((before) => ({
          ...before,
          rows: before.rows.filter(({ id }) => id !== row.id),
        }))
        return
      }
      if (row.base === row.at) return
      setHeld((before) => ({
        ...before,
        rows: before.rows.map((other) =>
          other.id === row.id ? { ...other, base: other.at } : other,
        ),
      }))
    },
  }
}

/** What isn't typed into the row itself must be of the right kind from the start: a case is a list of steps. */
function isRoomy(shape: FieldShape): boolean {
  return kindOf(shape).inside !== undefined
}

function valueBefore(rows: readonly MapRow[], row: MapRow): Plain | undefined {
  return rows.find((other) => other.id === row.id)?.value
}
