/** Whether there is time for everything: `npm run test:long`. */
export const isLong = process.env.LONG !== undefined

/** Both themes where there is time, else the one that the caller names: each view has been looked at in one. */
export function themes(short: 'light' | 'dark'): readonly ('light' | 'dark')[] {
  return isLong ? ['light', 'dark'] : [short]
}

/** All where there is time, else so many of them, spread evenly: for lists of cases that are alike. */
export function some<T>(all: readonly T[], count: number): readonly T[] {
  const every = Math.max(1, Math.ceil(all.length / count))
  return isLong ? all : all.filter((_, at) => at % every === 0)
}
