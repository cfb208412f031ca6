/** Where two rows part: `expected` undefined: nothing more was; `actual` undefined: nothing more came. */
export type Parting<Expected, Actual> = {
  expected: Expected | undefined
  actual: Actual | undefined
}

/** How what was expected is held against what happened. */
export type Likeness<Expected, Actual> = {
  isSame: (expected: Expected, actual: Actual) => boolean
  /** It is about the same step, whatever happened there. */
  isAbout: (expected: Expected, actual: Actual) => boolean
  /** It may be about others, too: what doesn’t fit may be theirs. */
  isVague: (expected: Expected) => boolean
}

/**
 * Where what happened first parts from what was expected. What happened at steps that nothing is expected of is left
 * out, and what is only vaguely meant may be missing in between.
 */
export function firstParting<Expected, Actual>(
  expected: readonly Expected[],
  actual: readonly Actual[],
  { isSame, isAbout, isVague }: Likeness<Expected, Actual>,
): Parting<Expected, Actual> | undefined {
  const isLoose = (one: Actual) => expected.every((each) => !isAbout(each, one) || isVague(each))
  let at = 0
  for (const one of expected) {
    while (at < actual.length) {
      const next = actual[at]
      if (next === undefined || isSame(one, next) || !isLoose(next)) break
      at += 1
    }
    const next = actual[at]
    if (next === undefined || !isSame(one, next)) return { expected: one, actual: next }
    at += 1
  }
  const more = actual.slice(at).find((one) => !isLoose(one))
  return more === undefined ? undefined : { expected: undefined, actual: more }
}
