import { memo } from 'react'
import { fits } from '../logic/fits.ts'
import { CheckList, isCheckList } from './CheckList.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { type FieldViewProps, sameFieldProps } from './fieldProps.ts'
import { sameItem } from './ItemButtons.tsx'
import { ListField } from './ListField.tsx'
import { MapField } from './MapField.tsx'
import { NumberField } from './NumberField.tsx'
import { ObjectField } from './ObjectField.tsx'
import { StepsField } from './StepsField.tsx'
import { TextField } from './TextField.tsx'
import { UnionField } from './UnionField.tsx'
import { YamlField } from './YamlField.tsx'

/** A field that isn't drawn again as long as it would look the same. */
export const FieldView = memo(
  FieldControl,
  (a, b) =>
    sameFieldProps(a, b) &&
    a.title === b.title &&
    a.quiet === b.quiet &&
    a.open === b.open &&
    sameItem(a.item, b.item) &&
    a.switcher === b.switcher,
)

/** The right form for a field. A value that its form couldn't show is shown as YAML, so that nothing is ever hidden. */
export function FieldControl(props: FieldViewProps) {
  const { shape } = props.field
  if (!fits(shape, props.value)) return <YamlField {...props} unexpected />
  switch (shape.kind) {
    case 'text':
      return <TextField {...props} />
    case 'number':
      return <NumberField {...props} />
    case 'boolean':
    case 'choice':
      return <ChoiceField {...props} />
    case 'map':
      return <MapField {...props} />
    case 'list':
      return isCheckList(props) ? <CheckList {...props} /> : <ListField {...props} />
    case 'object':
      return <ObjectField {...props} />
    case 'union':
      return <UnionField {...props} />
    case 'steps':
      return <StepsField {...props} />
    case 'any':
      return <YamlField {...props} />
  }
}
