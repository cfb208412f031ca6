/** A name on the line of a comment: without what would end the line, or turn the order of what is read. */
export function commentText(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ').trim()
  return plain === '' ? 'untitled' : plain
}
