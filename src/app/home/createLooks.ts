import type { LookAnswer, LookQuestion } from './lookCalls.ts'

/** So many are asked for at a time: the worker has always one more to do, and a tile scrolled to waits for two only. */
const atOnce = 2
/** So many answers are kept. */
const most = 4_000

/** `broke`: it couldn’t be found out. */
export type Looked = LookAnswer | 'broke'

/** What was found out of flows, each text once; asked for as long as somebody wants to know. */
export type Looks = {
  /** Undefined until it is found out. */
  get: (question: LookQuestion) => Looked | undefined
  /** Asks, behind all who asked before; what nobody wants any more isn’t asked. Returns how to stop wanting it. */
  want: (question: LookQuestion) => () => void
  /** Asks for all of these once nothing else is wanted, the first first. Replaces what was asked so before. */
  wantLater: (questions: readonly LookQuestion[]) => void
  /** Calls back when something was found out. Returns how to stop. */
  subscribe: (listener: () => void) => () => void
  /** Counts what was found out, for those who want to know all. */
  turn: () => number
}

/** @param ask rejects where it can’t be found out; `noteFault` is told why */
export function createLooks(
  ask: (question: LookQuestion) => Promise<LookAnswer>,
  noteFault: (error: unknown) => void,
): Looks {
  const known = new Map<string, Looked>()
  const wanted = new Map<string, { question: LookQuestion; times: number }>()
  const asked = new Set<string>()
  const listeners = new Set<() => void>()
  let later: readonly LookQuestion[] = []
  let laterAt = 0
  let turn = 0

  const isOpen = (key: string) => !known.has(key) && !asked.has(key)
  const next = (): LookQuestion | undefined => {
    for (const [key, { question }] of wanted) if (isOpen(key)) return question
    for (; laterAt < later.length; laterAt++) {
      const question = later[laterAt]
      if (question && isOpen(keyOf(question))) return question
    }
    return undefined
  }
  const go = () => {
    while (asked.size < atOnce) {
      const question = next()
      if (question === undefined) return
      void find(question)
    }
  }
  const find = async (question: LookQuestion) => {
    const key = keyOf(question)
    asked.add(key)
    let looked: Looked = 'broke'
    try {
      looked = await ask(question)
    } catch (error) {
      noteFault(error)
    }
    asked.delete(key)
    known.set(key, looked)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    turn += 1
    for (const listener of listeners) listener()
    go()
  }
  return {
    get: (question) => known.get(keyOf(question)),
    want(question) {
      const key = keyOf(question)
      // What broke is tried again when it is shown again.
      if (known.get(key) === 'broke' && !wanted.has(key)) known.delete(key)
      const entry = wanted.get(key) ?? { question, times: 0 }
      entry.times += 1
      wanted.set(key, entry)
      go()
      return () => {
        entry.times -= 1
        if (entry.times === 0) wanted.delete(key)
      }
    },
    wantLater(questions) {
      later = questions
      laterAt = 0
      go()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    turn: () => turn,
  }
}

function keyOf({ text, words }: LookQuestion): string {
  return words === undefined ? text : `\u0000${words.join(' ')}\u0000${text}`
}
