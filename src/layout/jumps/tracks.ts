type Placed = { at: number; from: number; to: number; group: string }

/** Where lines run beside each other: each takes the first free place that is offered. */
export type Tracks = {
  /**
   * The first of `places` where no line of another group runs from `from` to `to`; the first of all where there is none.
   */
  take: (places: readonly number[], from: number, to: number, group: string) => number
}

/** Nearer to each other than this, two lines look like one. */
const least = 0.9

/** Tracks of one direction. Asked for long ones last, they cross least. */
export function createTracks(): Tracks {
  const taken = new Map<number, Placed[]>()
  const near = (at: number) => [-1, 0, 1].flatMap((by) => taken.get(Math.floor(at) + by) ?? [])
  return {
    take(places, a, b, group) {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const isFree = (at: number) =>
        near(at).every(
          (line) =>
            line.group === group ||
            Math.abs(line.at - at) >= least ||
            line.from > to ||
            line.to < from,
        )
      const at = places.find(isFree) ?? places[0] ?? 0
      const beside = taken.get(Math.floor(at)) ?? []
      taken.set(Math.floor(at), beside)
      beside.push({ at, from, to, group })
      return at
    },
  }
}

/** From `first` on, `apart` from each other up to `room` further; then in between, ever closer. */
export function places(first: number, apart: number, room: number): number[] {
  const found: number[] = []
  for (let step = apart; step >= 1; step /= 2) {
    for (let by = step === apart ? 0 : step; by <= room; by += step === apart ? step : 2 * step)
      found.push(first + by)
  }
  return found
}
