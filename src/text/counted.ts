/** So many of something, in words: “1 flow”, “1,000 flows”. `noun` is one whose plural takes an s. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
