import { memo } from 'react'
import { fits } from '../logic/fits.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { type FieldProps, sameFieldProps } from './fieldProps.ts'
import { ListField } from './ListField.tsx'
import { MapField } from './MapField.tsx'
import { NumberField } from './NumberField.tsx'
import { ObjectField } from './ObjectField.tsx'
import { StepsField } from './StepsField.tsx'
import { TextField } from './TextField.tsx'
import { UnionField } from './UnionField.tsx'
import { YamlField } from './YamlField.tsx'

type Props = FieldProps & { title?: string; quiet?: boolean; onClear?: () => void }

/** The right form for a field. A value that its form couldn't show is shown as YAML, so that nothing is ever hidden. */
export const FieldView = memo(
  function FieldView(props: Props) {
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
        return <ListField {...props} />
      case 'object':
        return <ObjectField {...props} />
      case 'union':
        return <UnionField {...props} />
      case 'steps':
        return <StepsField {...props} />
      case 'any':
        return <YamlField {...props} />
    }
  },
  (a, b) => sameFieldProps(a, b) && a.title === b.title && a.quiet === b.quiet,
)
