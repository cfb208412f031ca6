/** Words of ours in which what is quoted (“…”) reads in its own direction, left to right or right to left. */
export function Quoted({ words }: { words: string }) {
  return words.split(/(?<=“)([^”]*)(?=”)/).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other name
    index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part,
  )
}
