import type { FieldShape, Plain } from '../../swml/index.ts'

/** What a new item of a list starts as: nothing filled in, but of the right kind, so that its form shows. */
export function blankOf(shape: FieldShape): Plain {
  switch (shape.kind) {
    case 'object':
    case 'map':
      return {}
    case 'list':
    case 'steps':
      return []
    case 'union':
      return shape.forms[0] === undefined ? '' : blankOf(shape.forms[0].shape)
    case 'choice':
      return shape.options[0] ?? ''
    case 'boolean':
      return true
    default:
      return ''
  }
}
