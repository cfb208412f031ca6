import type { Field } from '../../methods/field.ts'

/** What is known of the addresses that a field takes. */
export type AddressKind = {
  /** What it may begin with: `wss://`. */
  schemes: readonly string[]
  /** Where other things than addresses may stand, too (a section’s name): how an address begins. */
  where?: RegExp
  example: string
}

const web = ['https://', 'http://']

/** Undefined for a field that takes no addresses. */
export function addressKind(field: Field): AddressKind | undefined {
  const { address, example, suggestions, refersTo } = field
  if (address) {
    const { schemes, behind } = address
    const shown = behind === undefined && example !== undefined
    return {
      schemes,
      example: shown ? example : `${schemes[0]}example.com/audio`,
      ...(behind === undefined ? {} : { where: new RegExp(`^${behind}`, 'i') }),
    }
  }
  const offers = [example, ...(suggestions ?? [])]
  const isOne = refersTo === 'section' || offers.some((each) => /^https?:\/\//.test(each ?? ''))
  const shown = example !== undefined && web.some((scheme) => example.startsWith(scheme))
  return isOne
    ? { schemes: web, where: /^[a-z]+:\/\//i, example: shown ? example : 'https://example.com' }
    : undefined
}
