import type { MethodDefinition } from '../method.ts'
import { faxOutcomes } from '../outcomes.ts'
import { statusUrl } from '../schema/common.ts'
import { faxVariables } from '../schema/faxVariables.ts'
import { object } from '../schema/object.ts'

export const definition: MethodDefinition = {
  name: 'receive_fax',
  title: 'Receive a fax',
  group: 'Fax',
  rank: 2,
  icon: 'file-down',
  help: 'Takes a fax that comes in on this call.',
  synonyms: 'incoming document',
  mode: 'blocking',
  schema: object({ status_url: statusUrl('the fax') }),
  bare: true,
  sets: faxVariables('receive_fax'),
  summary: () => 'Takes the fax that comes in',
  runs: () => ({
    answers: true,
    outcomes: faxOutcomes('receive_fax', 'https://example.com/fax.pdf'),
  }),
}
