import type { PlainMap } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { failing, textAt } from '../outcomes.ts'
import { statusUrl } from '../schema/common.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { text } from '../schema/scalars.ts'
import { sipLogin } from '../schema/sip.ts'
import { word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'sip_refer',
  title: 'Hand over by SIP',
  group: 'Connect',
  icon: 'phone-outgoing',
  help: 'Asks the other side of a SIP call to call another address instead (SIP REFER).',
  synonyms: 'transfer sip handover pbx blind',
  mode: 'blocking',
  handsOn: true,
  schema: lazySchema(() =>
    object(
      {
        to_uri: text({
          title: 'SIP address',
          description: 'Who to call instead.',
          example: 'sip:support@example.com',
        }),
        ...sipLogin,
        status_url: statusUrl('the hand-over'),
      },
      { required: ['to_uri'] },
    ),
  ),
  sets: [
    { name: 'sip_refer_to', help: 'The address asked for.' },
    { name: 'sip_refer_result', help: 'Whether it worked.' },
    { name: 'return_value', help: 'The same as sip_refer_result.' },
    { name: 'sip_refer_response_code', help: 'What the other side answered.' },
    { name: 'sip_refer_to_response_code', help: 'What the new address answered.' },
  ],
  summary: (value) => `Hands the call over to ${word(value, 'to_uri', '…')}`,
  runs: (value) => {
    const results = (result: string, code: number) => (): PlainMap => ({
      sip_refer_to: textAt(value, 'to_uri'),
      sip_refer_result: result,
      return_value: result,
      sip_refer_response_code: code,
      sip_refer_to_response_code: result === 'success' ? 200 : code,
    })
    return {
      outcomes: [
        { name: 'success', title: 'The call is handed over', sets: results('success', 202) },
        failing('It is refused', results('failed', 603)),
      ],
    }
  },
}
