import {
  type Flow,
  indexInList,
  listAt,
  listOf,
  type Path,
  stepById,
  titleOf,
  type Variable,
  variablesAt,
} from '../../swml/index.ts'

/** A variable that a field may use, and what is said of it. */
export type OfferedVariable = {
  name: string
  help: string
  /** "Set by Ask for input, step 2 of main"; empty for what the call brings along. */
  from: string
}

/** The variables for a step's fields, with where each comes from in words. */
export function offeredVariables(flow: Flow, path: Path): readonly OfferedVariable[] {
  return variablesAt(flow, path).map((variable) => ({
    name: variable.name,
    help: variable.help,
    from: origin(flow, variable),
  }))
}

function origin(flow: Flow, { from }: Variable): string {
  const step = from === undefined ? undefined : stepById(flow, from)
  if (step === undefined) return ''
  const list = listAt(flow, listOf(step.path))
  const where = list === undefined ? '' : `, step ${indexInList(step.path) + 1} in ${list.label}`
  return `Set by ${titleOf(step.method)}${where}`
}

const most = 40

/**
 * Those that fit what is typed: whose name begins with it, then those of which a part does, then the rest that has it.
 */
export function fitting(
  variables: readonly OfferedVariable[],
  typed: string,
): readonly OfferedVariable[] {
  const wanted = typed.toLowerCase()
  const rank = ({ name }: OfferedVariable) => {
    const lower = name.toLowerCase()
    if (lower.startsWith(wanted)) return 0
    return lower.split(/[._]/).some((part) => part.startsWith(wanted)) ? 1 : 2
  }
  return variables
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most)
}
