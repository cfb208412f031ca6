import { isMap } from '../../plain.ts'
import { toPlain } from '../../syntax/toPlain.ts'
import type { Flow, Plain, Step } from '../../types.ts'
import { nodeOfStep } from '../writtenStep.ts'

/** The parameters of their section that steps read. `all`: they look at all at once, so that no names can be told. */
export type ParamsRead = { names: readonly string[]; all: boolean }

/**
 * What steps read of the parameters that their section was handed: in `${params.x}`, `%{params.x}` and conditions,
 * also in the steps nested in them. What only looks like it, in a spoken text, counts too: it does no harm.
 */
export function paramsRead(flow: Flow, steps: readonly Step[]): ParamsRead {
  const names = new Set<string>()
  let all = false
  const look = (text: string, isScript: boolean) => {
    const code = isScript ? text : [...text.matchAll(/[$%]\{([^{}]*)\}/g)].join(' ')
    if (bare.test(code)) all = true
    for (const match of text.matchAll(named)) names.add(match[1] ?? match[2] ?? match[3] ?? '')
  }
  const visit = (value: Plain, isScript: boolean) => {
    if (typeof value === 'string') look(value, isScript)
    else if (Array.isArray(value)) for (const item of value) visit(item, isScript)
    else if (isMap(value))
      for (const [key, inner] of Object.entries(value)) {
        look(key, false)
        visit(inner, scripts.has(key))
      }
  }
  for (const step of steps) {
    const node = nodeOfStep(flow, step)
    if (node) visit(toPlain(node), false)
  }
  return { names: [...names], all }
}

/** A parameter as it is handed on under its own name. */
export function handedOn(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `\${params.${name}}` : `\${params[${JSON.stringify(name)}]}`
}

/** These hold JavaScript or the name of a variable, without braces around it. */
const scripts: ReadonlySet<string> = new Set(['when', 'variable'])
const named =
  /(?<![\w$.])params\s*(?:(?:\?\.|\.)\s*([A-Za-z_$][\w$]*)|(?:\?\.)?\[\s*(?:'([^'\\]+)'|"([^"\\]+)")\s*\])/g
/** `params` by itself, or with a name that is worked out. */
const bare =
  /(?<![\w$.])params(?![\w$])(?!\s*(?:\?\.|\.)\s*[A-Za-z_$])(?!\s*(?:\?\.)?\[\s*['"][^'"\\]+['"]\s*\])/
