import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { faxOutcomes, textAt } from '../outcomes.ts'
import { webAddress } from '../schema/address.ts'
import { statusUrl } from '../schema/common.ts'
import { faxVariables } from '../schema/faxVariables.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { text } from '../schema/scalars.ts'
import { place } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'send_fax',
  title: 'Send a fax',
  group: 'Fax',
  rank: 1,
  icon: 'printer',
  help: 'Sends a PDF file as a fax in this call.',
  synonyms: 'document pdf',
  mode: 'blocking',
  schema: lazySchema(() =>
    object(
      {
        document: webAddress({
          title: 'PDF address',
          description: 'Where the PDF file can be fetched.',
          example: 'https://example.com/letter.pdf',
        }),
        header_info: text({
          title: 'Header line',
          description: 'Printed on top of every page.',
          advanced: true,
        }),
        identity: text({
          title: 'Sender',
          description: 'The number shown as the sender.',
          example: '+15557654321',
          advanced: true,
        }),
        status_url: statusUrl('the fax'),
      },
      { required: ['document'] },
    ),
  ),
  sets: faxVariables('send_fax'),
  summary: (value) => `Faxes ${place(get(value, 'document')) || '…'}`,
  runs: (value) => ({ outcomes: faxOutcomes('send_fax', textAt(value, 'document')) }),
}
