import type { PlainMap } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { webAddress } from '../schema/address.ts'
import { statusUrl } from '../schema/common.ts'
import { list, union } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { choice, flag, text, whole } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'
import { word } from '../words/words.ts'

const prompts = lazySchema(() =>
  list(
    object(
      {
        for: text({
          title: 'When',
          noun: 'when it is heard',
          description: 'At which question it is said.',
          example: 'payment-card-number',
          suggestions: [
            'payment-card-number',
            'expiration-date',
            'security-code',
            'postal-code',
            'payment-processing',
            'payment-completed',
            'payment-failed',
            'payment-canceled',
          ],
        }),
        actions: list(
          object(
            {
              type: choice(
                { Say: 'Say', Play: 'Play a file' },
                { title: 'What', noun: 'whether it is said or played' },
              ),
              phrase: text({
                title: 'Text or address',
                description: 'What is said, or the web address of the sound file.',
              }),
            },
            { required: ['type', 'phrase'], title: 'Action' },
          ),
          { title: 'What is heard', noun: 'what is heard', description: 'One after the other.' },
        ),
        attempts: text({ title: 'At attempt', description: 'Only at these.', example: '2 3' }),
        card_type: text({ title: 'For cards', description: 'Only for these.', example: 'visa' }),
        error_type: text({
          title: 'After errors',
          description: 'Only after these.',
          example: 'timeout invalid-card-number',
        }),
      },
      { required: ['for', 'actions'], title: 'Phrase' },
    ),
    { title: 'Phrases', description: 'Your own words for the questions.', advanced: true },
  ),
)

export const definition: MethodDefinition = {
  name: 'pay',
  title: 'Take a card payment',
  group: 'Payment',
  icon: 'credit-card',
  help: 'Asks for card details by keypad and hands them to your payment service. They are never spoken or recorded.',
  synonyms: 'payment credit card money checkout',
  mode: 'blocking',
  schema: lazySchema(() =>
    object(
      {
        payment_connector_url: webAddress({
          title: 'Payment service',
          description: 'Your server that does the payment.',
          example: 'https://example.com/pay',
        }),
        charge_amount: text({
          title: 'Amount',
          description: 'How much is charged. Without it, or with 0, the card is only stored.',
          example: '20.45',
        }),
        currency: text({
          title: 'Currency',
          description: 'Three letters.',
          default: 'usd',
          suggestions: ['usd', 'eur', 'gbp', 'cad'],
        }),
        description: text({ title: 'What for', description: 'Handed to the payment service.' }),
        token_type: choice(
          { 'one-time': 'Once', reusable: 'Again and again' },
          {
            title: 'Card may be used',
            description: 'Whether the stored card is for one payment or several.',
            default: 'reusable',
          },
        ),
        payment_method: choice(
          { 'credit-card': 'Credit card' },
          { title: 'Paid by', description: 'How it is paid.', advanced: true },
        ),
        input: choice(
          { dtmf: 'Keys' },
          {
            title: 'Input',
            description: 'How details are given.',
            default: 'dtmf',
            advanced: true,
          },
        ),
        valid_card_types: text({
          title: 'Cards',
          description: 'Which ones are taken, with spaces between.',
          default: 'visa mastercard amex',
          suggestions: ['visa mastercard amex', 'visa mastercard amex discover'],
        }),
        security_code: orVariable(
          flag({
            title: 'Ask for the security code',
            description: 'The three or four digits on the card.',
            default: true,
          }),
        ),
        postal_code: union(
          { 'Ask or not': flag(), 'This one': text({ example: '90210' }) },
          {
            title: 'Postal code',
            description: 'Whether to ask for it; or the code itself.',
            default: true,
          },
        ),
        min_postal_code_length: orVariable(
          whole({
            title: 'Shortest postal code',
            description: 'How many digits at least.',
            default: 0,
            advanced: true,
          }),
        ),
        max_attempts: orVariable(
          whole({
            title: 'Attempts',
            description: 'How often each question is asked.',
            default: 1,
            advanced: true,
          }),
        ),
        timeout: orVariable(
          whole({
            title: 'Time between keys',
            description: 'How long to wait for the next key.',
            default: 5,
            unit: 'seconds',
            advanced: true,
          }),
        ),
        language: text({
          title: 'Language',
          description: 'Of the questions.',
          default: 'en-US',
          advanced: true,
        }),
        voice: text({
          title: 'Voice',
          description: 'Who asks them.',
          default: 'woman',
          suggestions: ['woman', 'man'],
          advanced: true,
        }),
        prompts,
        parameters: list(
          object(
            { name: text({ title: 'Name' }), value: text({ title: 'Value' }) },
            { required: ['name', 'value'], title: 'Parameter' },
          ),
          { title: 'Parameters', description: 'Handed to the payment service.', advanced: true },
        ),
        status_url: statusUrl('the payment'),
      },
      { required: ['payment_connector_url'] },
    ),
  ),
  sets: [
    {
      name: 'pay_result',
      help: 'success, too-many-failed-attempts, payment-connector-error, caller-interrupted-with-star, relay-pay-stop, caller-hung-up, validation-error or internal-error.',
    },
    {
      name: 'pay_payment_results',
      help: 'The details: payment_token, payment_confirmation_code, payment_card_number, payment_card_type, payment_error and others.',
    },
  ],
  summary: (value) => {
    const amount = word(value, 'charge_amount')
    return amount
      ? `Charges ${amount} ${word(value, 'currency', 'usd').toUpperCase()} to a card`
      : 'Stores a card for later'
  },
  runs: () => ({
    answers: true,
    outcomes: payEnds.map(([result, title, details = {}]) => ({
      name: result,
      title,
      takes: () => 30_000,
      sets: () => ({ pay_result: result, pay_payment_results: details }),
      ends: result === 'caller-hung-up',
      fails: result !== 'success',
    })),
  }),
}

const payEnds: readonly [result: string, title: string, details?: PlainMap][] = [
  [
    'success',
    'The payment is made',
    {
      payment_token: 'token-1',
      payment_confirmation_code: 'confirmation-1',
      payment_card_number: '************1111',
      payment_card_type: 'visa',
      payment_card_expiration_date: '1230',
      payment_card_security_code: '***',
      payment_card_postal_code: '90210',
    },
  ],
  ['too-many-failed-attempts', 'The details are wrong too often'],
  [
    'payment-connector-error',
    'The payment service refuses',
    { payment_error: 'declined', payment_error_code: 'declined', connector_error: 'declined' },
  ],
  ['caller-interrupted-with-star', 'The caller presses *'],
  ['relay-pay-stop', 'It is stopped from outside'],
  ['caller-hung-up', 'The caller hangs up'],
  ['validation-error', 'The step isn’t right'],
  ['internal-error', 'It fails'],
]
