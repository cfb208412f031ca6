import { readNumber } from '../logic/numberText.ts'
import type { FieldViewProps } from './fieldProps.ts'
import { TextField } from './TextField.tsx'

/** A number, or a variable that holds one. Anything else typed is kept as text, for the checks to mark. */
export function NumberField(props: FieldViewProps) {
  const { shape } = props.field
  const whole = shape.kind === 'number' && shape.integer
  return <TextField {...props} read={readNumber} inputMode={whole ? 'numeric' : 'decimal'} />
}
