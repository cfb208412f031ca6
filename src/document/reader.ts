import type { Flow, Lifetimes, Problem } from '../swml/index.ts'
import type { DocumentLanguage } from './language.ts'
import { checkEachStep } from './problemIndex.ts'

/** Texts of more characters than this keep the page itself busy for so long that a user would feel it. */
export const heavyText = 200_000

/** A text read and checked: problems of single steps apart from those of the flow as a whole. */
export type ReadResult = { flow: Flow; ofSteps: readonly Problem[]; ofFlow: readonly Problem[] }

/** What runs in the background, and the ids it speaks of: of all steps, in the order of the text. */
export type LivenessAnswer = {
  kinds: readonly Lifetimes[]
  has: { any: boolean; others: boolean }
  ids: readonly number[]
}

/** Reads long texts where it doesn't hold up the page. */
export type Reader = {
  read: (text: string) => Promise<ReadResult>
  /** The problems of single steps, where `read` leaves them to be asked for; of the text given. */
  checkSteps?: (text: string) => Promise<readonly Problem[]>
  /** Checks the flow as a whole; paths and ranges are those of the text given. */
  checkWholeFlow: (text: string) => Promise<readonly Problem[]>
  /** What streams, or with `all` all that runs in the background. Missing: it is worked out in this thread. */
  liveness?: (text: string, all: boolean) => Promise<LivenessAnswer>
  /** Makes ready for a first long text, so that it need not wait. */
  warm?: () => void
  dispose: () => void
}

/** Reads and checks at once, wherever it is called. */
export function parseAndCheck(text: string, language: DocumentLanguage): ReadResult {
  const flow = language.readFlow(text)
  if (!flow.readable) return { flow, ofSteps: [], ofFlow: [] }
  return { flow, ofSteps: checkEachStep(flow, language), ofFlow: language.checkWholeFlow(flow) }
}

/** Reads without checking. */
export function parseOnly(text: string, language: DocumentLanguage): ReadResult {
  return { flow: language.readFlow(text), ofSteps: [], ofFlow: [] }
}

/** Reads in this very thread, a moment later: for tests, and where no worker can be started. */
export function localReader(language: DocumentLanguage) {
  const later = <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => {
      setTimeout(() => {
        try {
          resolve(work())
        } catch (error) {
          reject(error)
        }
      }, 0)
    })
  return {
    read: (text: string) => later(() => parseOnly(text, language)),
    checkSteps: (text: string) => later(() => checkEachStep(language.readFlow(text), language)),
    checkWholeFlow: (text: string) => later(() => language.checkWholeFlow(language.readFlow(text))),
    dispose: () => undefined,
  } satisfies Reader
}

/** Reading itself broke, which no text should bring about: the text is kept and the user told. */
export function unreadable(text: string, error: unknown, language: DocumentLanguage): ReadResult {
  const reason = error instanceof Error ? ` (${error.message})` : ''
  const problem: Problem = {
    code: 'reading-failed',
    severity: 'error',
    message: `This text could not be read${reason}. It is kept as it is.`,
    range: { start: 0, end: 0 },
    path: [],
    fixes: [],
  }
  const flow = {
    ...language.readFlow(''),
    text,
    readable: false,
    sections: [],
    problems: [problem],
  }
  return { flow, ofSteps: [], ofFlow: [] }
}
