import { DocumentFault } from '../fault.ts'

/** The worker couldn't be started, broke, or said what can't be read: somebody else may still do its work. */
export class WorkerBroke extends DocumentFault {}

/** How a worker is started and how long it is waited for. */
export type CallOptions<Question, Answer> = {
  start: () => Worker
  /** What the worker is for, in words: "that converts". */
  what: string
  /** Milliseconds without any sign of the worker until it is given up, for this question. */
  patience: (question: Question) => number
  /** Whether more of the answer follows. */
  isPart?: (message: Answer) => boolean
}

type Asked<Question, Answer> = {
  question: Question
  messages: Answer[]
  onPart: ((message: Answer) => void) | undefined
  settle: (messages: Answer[]) => void
  fail: (reason: unknown) => void
}

/**
 * Questions to a worker, which is started when it is first needed and anew after it broke. A question is sent with an
 * `id`, and every message of its answer carries that. Where the worker breaks all who wait are told, by `WorkerBroke`;
 * where it says nothing for too long it is given up, and they are told by a `DocumentFault`, since whoever did its work
 * in its place would take as long.
 */
export class WorkerCalls<Question, Answer extends { id: number }> {
  readonly #options: CallOptions<Question, Answer>
  readonly #asked = new Map<number, Asked<Question, Answer>>()
  #worker: Worker | undefined
  #lastId = 0
  #isOver = false
  #silence = 0
  #watch: ReturnType<typeof setInterval> | undefined

  constructor(options: CallOptions<Question, Answer>) {
    this.#options = options
  }

  /**
   * The messages of the answer, in the order in which they came; each but the last is told to `onPart` as it comes.
   * Rejects as said above; never settles once it is over.
   */
  ask(question: Question, onPart?: (message: Answer) => void): Promise<Answer[]> {
    return new Promise((settle, fail) => {
      if (this.#isOver) return
      const id = ++this.#lastId
      this.#asked.set(id, { question, messages: [], onPart, settle, fail })
      try {
        this.#started().postMessage({ ...question, id })
        this.#watchIt()
      } catch (error) {
        const words = `The worker ${this.#options.what} couldn’t be started`
        this.#giveUp(new WorkerBroke(words, { cause: error }))
      }
    })
  }

  /** The answer, where it is one message. Rejects as `ask` does. */
  async askForOne(question: Question): Promise<Answer> {
    const [answer] = await this.ask(question)
    if (!answer) throw new DocumentFault(`The worker ${this.#options.what} gave no answer`)
    return answer
  }

  /** Starts the worker, unless there is one, with something to do that has no answer; whether that could be. */
  warm(question: Question): void {
    if (this.#worker) return
    try {
      this.#started().postMessage({ ...question, id: 0 })
    } catch {
      // Tried again, and told, when there is a question.
      this.#worker = undefined
    }
  }

  /** Says something that has no answer to the worker, if there is one. */
  tell(message: Question): void {
    this.#worker?.postMessage({ ...message, id: 0 })
  }

  dispose(): void {
    this.#isOver = true
    this.#worker?.terminate()
    this.#worker = undefined
    this.#asked.clear()
    this.#watchIt()
  }

  #started(): Worker {
    if (this.#worker) return this.#worker
    const { start, what } = this.#options
    const started = start()
    // What a worker that was given up still says isn't about the next one.
    const lost = (how: string) => {
      if (this.#worker === started) this.#giveUp(new WorkerBroke(`The worker ${what} ${how}`))
    }
    started.onmessage = ({ data }: MessageEvent<Answer>) => this.#take(data)
    started.onerror = (event) => {
      event.preventDefault()
      lost('broke, or couldn’t be loaded')
    }
    started.onmessageerror = () => lost('can’t be understood')
    this.#worker = started
    return started
  }

  #take(message: Answer): void {
    this.#silence = 0
    const asked = this.#asked.get(message.id)
    if (!asked) return
    asked.messages.push(message)
    if (this.#options.isPart?.(message)) {
      asked.onPart?.(message)
      return
    }
    this.#asked.delete(message.id)
    asked.settle(asked.messages)
  }

  #giveUp(why: DocumentFault): void {
    this.#worker?.terminate()
    this.#worker = undefined
    const left = [...this.#asked.values()]
    this.#asked.clear()
    this.#watchIt()
    for (const { fail } of left) fail(why)
  }

  /** Counts seconds in which the page is awake: a machine that slept is no reason to give up. */
  #watchIt(): void {
    if (this.#asked.size === 0) {
      clearInterval(this.#watch)
      this.#watch = undefined
      this.#silence = 0
    }
    if (this.#asked.size === 0 || this.#watch !== undefined) return
    const { patience, what } = this.#options
    this.#watch = setInterval(() => {
      this.#silence += second
      const longest = Math.max(...[...this.#asked.values()].map((each) => patience(each.question)))
      if (this.#asked.size > 0 && this.#silence > longest)
        this.#giveUp(new DocumentFault(`The worker ${what} doesn’t answer`))
      else this.#watchIt()
    }, second)
  }
}

/** Milliseconds. */
const second = 1_000
