import type { Field } from '../methods/field.ts'

export const version: Field = {
  name: 'version',
  title: 'Version of SWML',
  description: 'Always 1.0.0.',
  example: '1.0.0',
  required: false,
  variable: false,
  suggestions: ['1.0.0'],
  shape: { kind: 'text' },
}

export const main: Field = {
  name: 'main',
  title: 'Where the call begins',
  description: 'The section that runs first.',
  required: true,
  variable: false,
  shape: { kind: 'steps' },
}

export const sections: Field = {
  name: 'sections',
  title: 'Sections',
  description: 'The parts of the flow by name, each a list of steps. The call begins in main.',
  required: true,
  variable: false,
  shape: { kind: 'object', fields: [main] },
}

/** A section that the flow itself has named. */
export const section: Field = {
  name: '',
  title: 'Section',
  description: 'A list of steps with a name of your own, which “execute” and “transfer” steps run.',
  required: false,
  variable: false,
  shape: { kind: 'steps' },
}
