import { applyEdits } from '../text/applyEdits.ts'
import { composeEdits } from '../text/composeEdits.ts'
import { lineEdits } from '../text/lineEdits.ts'
import type { Kept, NewVersion, Version, Versions } from './version.ts'

/**
 * With one more version, which is the newest. A text that is that of the newest already isn’t kept twice: with a label,
 * the newest gets it.
 */
export function addVersion(versions: Versions, { text, ...added }: NewVersion): Versions {
  const { kept, newest, next } = versions
  const [last, ...older] = kept
  if (last !== undefined && newest === text) {
    if (added.label === undefined) return versions
    return { ...versions, kept: [{ ...last, label: added.label }, ...older] }
  }
  const before = last === undefined ? [] : [{ ...last, back: lineEdits(text, newest) }, ...older]
  return {
    ...versions,
    newest: text,
    next: next + 1,
    kept: [{ ...added, id: String(next) }, ...before],
  }
}

/** All versions, the newest first. */
export function listVersions({ kept }: Versions): readonly Version[] {
  return kept.map(({ back: _, ...version }) => version)
}

/** The text of a version; undefined where there is none of that id, or it can’t be made any more. */
export function versionText(versions: Versions, id: string): string | undefined {
  const at = versions.kept.findIndex((each) => each.id === id)
  if (at < 0) return undefined
  try {
    return versions.kept
      .slice(1, at + 1)
      .reduce((text, { back = [] }) => applyEdits(text, back), versions.newest)
  } catch {
    return undefined
  }
}

/** With a name that the user gave to one; without one where it is empty. */
export function labelVersion(versions: Versions, id: string, label: string): Versions {
  const named = label.trim()
  const kept = versions.kept.map((each) => {
    if (each.id !== id) return each
    const { label: _, ...rest } = each
    return named === '' ? rest : { ...rest, label: named }
  })
  return { ...versions, kept }
}

/** Without some of them. What the next newer one says of a version that is gone is forgotten. */
export function removeVersions(versions: Versions, ids: ReadonlySet<string>): Versions {
  if (!versions.kept.some(({ id }) => ids.has(id))) return versions
  const kept: Kept[] = []
  /** From the version after to the one looked at, over those that go. */
  let way: Kept['back']
  let newest = versions.newest
  for (const [index, each] of versions.kept.entries()) {
    const back = each.back ?? []
    way = way === undefined ? back : composeEdits(way, back)
    if (ids.has(each.id)) {
      if (index + 1 === versions.kept.length) forgetSummary(kept)
      continue
    }
    const { back: _, ...version } = each
    if (kept.length === 0) {
      newest = applyEdits(newest, way)
      kept.push(version)
    } else {
      if (way !== back) forgetSummary(kept)
      kept.push({ ...version, back: way })
    }
    way = undefined
  }
  return { ...versions, newest, kept }
}

function forgetSummary(kept: Kept[]): void {
  const last = kept.pop()
  if (last === undefined) return
  const { summary: _, ...rest } = last
  kept.push(rest)
}
