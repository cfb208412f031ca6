import type { VariableSet } from '../method.ts'

/** The variables that a fax step sets; their names begin with the method's. */
export const faxVariables = (method: string): VariableSet[] => [
  { name: `${method}_document`, help: 'The address of the PDF file.' },
  { name: `${method}_identity`, help: 'Our number.' },
  { name: `${method}_remote_identity`, help: 'The number of the other side.' },
  { name: `${method}_pages`, help: 'How many pages there were.' },
  { name: `${method}_result_code`, help: 'The result as a number.' },
  { name: `${method}_result_text`, help: 'The result in words.' },
  { name: `${method}_result`, help: 'success or failed.' },
]
