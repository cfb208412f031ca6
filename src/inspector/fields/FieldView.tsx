import { type FunctionComponent, memo } from 'react'
import type { FieldShape } from '../../swml/index.ts'
import { fits } from '../logic/fits.ts'
import { useSteady } from '../typedIn.ts'
import { CheckList, isCheckList } from './CheckList.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { ConditionField, isConditionField } from './ConditionField.tsx'
import { type FieldViewProps, sameFieldProps } from './fieldProps.ts'
import { sameItem } from './ItemButtons.tsx'
import { ListField } from './ListField.tsx'
import { Locked } from './Locked.tsx'
import { MapField } from './MapField.tsx'
import { NumberField } from './NumberField.tsx'
import { ObjectField } from './ObjectField.tsx'
import { isSoundField, SoundField } from './SoundField.tsx'
import { StepsField } from './StepsField.tsx'
import { TextField } from './TextField.tsx'
import { UnionField } from './UnionField.tsx'
import { YamlField } from './YamlField.tsx'

/** The control of each kind of value. */
const controls: Record<FieldShape['kind'], FunctionComponent<FieldViewProps>> = {
  text: TextField,
  number: NumberField,
  boolean: ChoiceField,
  choice: ChoiceField,
  map: MapField,
  list: ListControl,
  object: ObjectField,
  union: UnionField,
  steps: StepsField,
  any: YamlField,
}

/** A field that isn't drawn again as long as it would look the same. */
export const FieldView = memo(
  FieldControl,
  (a, b) =>
    sameFieldProps(a, b) &&
    a.title === b.title &&
    a.labelHidden === b.labelHidden &&
    a.open === b.open &&
    sameItem(a.item, b.item) &&
    a.switcher === b.switcher,
)

/** The right form for a field, which can't be changed where the code repeats what it holds. */
export function FieldControl(props: FieldViewProps) {
  const { kind } = props.field.shape
  const whole = kind !== 'object' && kind !== 'map' && kind !== 'list'
  return (
    <Locked path={props.path} whole={whole}>
      <Control {...props} />
    </Locked>
  )
}

/** A value that a field's own form couldn't show is shown as YAML, so that nothing is ever hidden. */
function Control(props: FieldViewProps) {
  const { shape } = props.field
  const isFitting = fits(shape, props.value)
  // What is typed as YAML stays YAML under the hand, also once the field's own form could show it.
  const hasForm = useSteady(isFitting, props.path) && isFitting
  if (!hasForm) return <YamlField {...props} unexpected={!isFitting} />
  const Shown = specialControl(props) ?? controls[shape.kind]
  return <Shown {...props} />
}

/** The control of a text that says something in a language of its own. */
function specialControl(props: FieldViewProps): FunctionComponent<FieldViewProps> | undefined {
  if (isSoundField(props)) return SoundField
  return isConditionField(props) ? ConditionField : undefined
}

function ListControl(props: FieldViewProps) {
  return isCheckList(props) ? <CheckList {...props} /> : <ListField {...props} />
}
