import { type Plain, readFlow, samePlain, setField, toYaml } from '../swml/index.ts'
import { applyEdits } from '../text/applyEdits.ts'
import { scenarioList } from './scenarioList.ts'

/** One after the other they take long; so few are put into a text of any layout. */
const mostEdited = 20

/**
 * A text with scenarios behind its own, of which no byte changes; undefined where that can’t be done safely.
 *
 * @param file the text that they come from, whose lines are taken, with their comments, where these are just they
 */
export function appendScenarios(
  text: string,
  added: readonly Plain[],
  file: string,
): string | undefined {
  const before = scenarioList(text) ?? []
  const wanted = [...before, ...added]
  const isRight = (joined: string) => {
    const list = scenarioList(joined)
    return list !== undefined && samePlain([...list], wanted)
  }
  for (const source of [file, toYaml({ scenarios: [...added] })]) {
    const joined = withLines(text, source)
    if (joined !== undefined && isRight(joined)) return joined
  }
  if (before.length > 0 && added.length > mostEdited) return undefined
  const edited = applyEdits(text, setField(readFlow(text), ['scenarios'], wanted))
  return isRight(edited) ? edited : undefined
}

/** The lines of one list behind those of another, as far in as these; undefined where either isn’t written in lines. */
function withLines(text: string, source: string): string | undefined {
  const [mine, others] = [text.match(firstItem), source.match(firstItem)]
  const from = source.match(listBegins)
  if (!mine || !others || !from) return undefined
  const [own = '', theirs = ''] = [mine[1], others[1]]
  const lines = source.slice((from.index ?? 0) + from[0].length)
  // Comments may stand less far in than the list.
  const moved = lines.replace(/^ *(?=\S)/gm, (blanks) => own + blanks.slice(theirs.length))
  const end = text === '' || text.endsWith('\n') ? '' : text.includes('\r\n') ? '\r\n' : '\n'
  return text + end + moved
}

const listBegins = /^scenarios:[ \t]*(?:#.*)?\r?\n/m
const firstItem = /^scenarios:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( *)- /m
