import type { PlainMap } from '../../../src/swml/index.ts'

/** A way a step may end. `sets`, `takes` (ms): of what is filled in. */
export type Outcome = {
  name: string
  sets?: PlainMap
  takes?: number
  fails?: true
  hangsUp?: true
  /** The one way it may end is asked all the same, since something is to be filled in. */
  asks?: true
}

/** A fax goes through, or it doesn’t. */
export function fax(prefix: string, document: string): Outcome[] {
  const sets = (result: string, pages: number, code: number, words: string): PlainMap => ({
    [`${prefix}_document`]: document,
    [`${prefix}_identity`]: '+15557654321',
    [`${prefix}_remote_identity`]: '+15551234567',
    [`${prefix}_pages`]: pages,
    [`${prefix}_result_code`]: code,
    [`${prefix}_result_text`]: words,
    [`${prefix}_result`]: result,
  })
  return [
    { name: 'success', takes: 30_000, sets: sets('success', 1, 0, 'OK') },
    {
      name: 'failed',
      fails: true,
      sets: sets('failed', 0, 49, 'The call dropped prematurely'),
    },
  ]
}

const card = {
  payment_token: 'token-1',
  payment_confirmation_code: 'confirmation-1',
  payment_card_number: '************1111',
  payment_card_type: 'visa',
  payment_card_expiration_date: '1230',
  payment_card_security_code: '***',
  payment_card_postal_code: '90210',
}
const declined = {
  payment_error: 'declined',
  payment_error_code: 'declined',
  connector_error: 'declined',
}
/** How a payment may end. */
export const payments: Outcome[] = [
  'success',
  'too-many-failed-attempts',
  'payment-connector-error',
  'caller-interrupted-with-star',
  'relay-pay-stop',
  'caller-hung-up',
  'validation-error',
  'internal-error',
].map((result) => ({
  name: result,
  takes: 30_000,
  sets: {
    pay_result: result,
    pay_payment_results:
      result === 'success' ? card : result === 'payment-connector-error' ? declined : {},
  },
  ...(result === 'caller-hung-up' && { hangsUp: true }),
}))
