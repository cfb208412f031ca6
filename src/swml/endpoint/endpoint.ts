/** Something that a server receives from SignalWire because of one step. Plain data. */
export type EndpointMessage = {
  /** Unique in its list: `start`, `media`, `media-2`, `finished`. */
  id: string
  /** The request that opens the connection, a message in it, or a request to the status address. */
  part: 'request' | 'message' | 'callback'
  /** In plain words: "The sound". */
  title: string
  /** The event's own name: `media`, `calling.call.stream`. */
  event: string
  /** When it comes, as a sentence. */
  when: string
  /** Method and address of a request: `POST https://example.com/status`. */
  target?: string
  /** With two spaces of indent and no line break at the end. Tokens and logins are masked. */
  json: string
  basis: 'documented' | 'inferred'
  /** What that rests on, as one sentence. */
  why: string
}

/** All of it, in order, and what has to be said about the whole. */
export type Endpoint = {
  messages: readonly EndpointMessage[]
  notes: readonly string[]
}
