import { isMap } from '../../swml/index.ts'
import { listOfKeys, listOfValues } from '../logic/listOfKeys.ts'
import { FieldList } from './FieldList.tsx'
import type { FieldViewProps } from './fieldProps.ts'
import { GroupShell } from './GroupShell.tsx'

/** A value with known properties: its own small form. */
export function ObjectField(props: FieldViewProps) {
  const { field, path, value, problems } = props
  if (field.shape.kind !== 'object') return null
  const empty = value === undefined || (isMap(value) && Object.keys(value).length === 0)
  const summary = props.item === undefined ? listOfKeys : listOfValues
  return (
    <GroupShell
      {...props}
      summary={empty ? 'Not set' : summary(value, field.shape.fields)}
      open={field.required || props.open === true}
    >
      <FieldList shape={field.shape} path={path} value={value} problems={problems} />
    </GroupShell>
  )
}
