/** How a test compares, in the order in which it is offered. */
export type Operator = keyof typeof operators

type Facts = {
  /** In the sentence, between the variable and the value. */
  title: string
  /** It compares with a value. */
  takesValue: boolean
  /** JavaScript's sign, where there is one. */
  sign?: string
  /** What it always compares with, as JavaScript writes it. */
  constant?: string
  /** JavaScript's method of texts, where there is one. */
  method?: string
  /** Turned into its opposite by an exclamation mark. */
  negated?: boolean
}

const facts = <Name extends string>(all: Record<Name, Facts>): Readonly<Record<Name, Facts>> => all

/** Each way of comparing, as a person says it and as JavaScript writes it. */
export const operators = facts({
  is: { title: 'is', takesValue: true, sign: '==' },
  isNot: { title: 'isn’t', takesValue: true, sign: '!=' },
  isAnyCase: { title: 'is (any case)', takesValue: true, sign: '==' },
  contains: { title: 'contains', takesValue: true, method: 'includes' },
  lacks: { title: 'doesn’t contain', takesValue: true, method: 'includes', negated: true },
  startsWith: { title: 'starts with', takesValue: true, method: 'startsWith' },
  endsWith: { title: 'ends with', takesValue: true, method: 'endsWith' },
  more: { title: 'is more than', takesValue: true, sign: '>' },
  atLeast: { title: 'is at least', takesValue: true, sign: '>=' },
  less: { title: 'is less than', takesValue: true, sign: '<' },
  atMost: { title: 'is at most', takesValue: true, sign: '<=' },
  isTrue: { title: 'is true', takesValue: false, sign: '==', constant: 'true' },
  isFalse: { title: 'is false', takesValue: false, sign: '==', constant: 'false' },
  empty: { title: 'is empty', takesValue: false, negated: true },
  filled: { title: 'isn’t empty', takesValue: false },
})

/** Whether a word is the name of an operator. */
export function isOperator(word: string): word is Operator {
  return Object.hasOwn(operators, word)
}

/** Whether it orders numbers. */
export function ordersNumbers(operator: Operator): boolean {
  return /[<>]/.test(operators[operator].sign ?? '')
}
