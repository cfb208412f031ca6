import { hitsIn } from './logic/hitsIn.ts'

/** A text with the words marked that were searched for. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return hitsIn(text, words).map(({ text, isHit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and nothing is kept in them
    isHit ? <mark key={index}>{text}</mark> : text,
  )
}
