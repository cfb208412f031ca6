import { type Expression, expressionsIn } from '../expression/expressionsIn.ts'
import { isLookUp } from '../expression/placeholders.ts'
import { signFunction, templateFunction } from '../expression/templateFunction.ts'
import { rewrite } from '../fixes.ts'
import type { Finding, StepRule } from '../rule.ts'

/** Template functions (`${lc:…}`, `@{separate …}`) outside of an AI agent, which alone knows them. */
export const templateFunctions: StepRule = {
  reports: [
    {
      code: 'template-function-outside',
      severity: 'warning',
      finds: 'A template function such as %{lc:…}, which only an AI agent knows, in another step.',
    },
  ],
  check: ({ step, definition, texts }) => {
    if (!definition || definition.fillsIn) return []
    return [
      ...expressionsIn(step, texts).flatMap(inBraces),
      ...texts.flatMap(({ text, path }) => {
        const name = text.includes('@{') ? signFunction(text) : undefined
        if (name === undefined) return []
        const start = text.indexOf(`@{${name}`)
        return [finding(path, `@{${name} …}`, { start, end: start + name.length + 2 })]
      }),
    ]
  },
}

const only = 'works only in an AI agent’s prompts and functions; other steps take it as it stands.'

function finding(path: Finding['path'], shown: string, within: Finding['within']): Finding {
  return { code: 'template-function-outside', message: `${shown} ${only}`, path, within }
}

function inBraces({ kind, source, path, text, at }: Expression): Finding[] {
  const name = templateFunction(source)
  if (kind === 'condition' || name === undefined) return []
  const shown = `${text.slice(at - 2, at)}${name}:…}`
  const script = asScript(source.trim())
  const way = script ? ` Write JavaScript: ${script}.` : ''
  const found = finding(path, shown, { start: at, end: at + source.length })
  return [
    {
      ...found,
      message: found.message + way,
      fixes: (where) =>
        script === undefined
          ? []
          : rewrite(
              where,
              `Change to ${script}`,
              text.slice(0, at) + script + text.slice(at + source.length),
            ),
    },
  ]
}

/** The same in JavaScript, where it has it. */
function asScript(source: string): string | undefined {
  const [, functions, name] = /^((?:lc:|enc:url:)+)(.+)$/.exec(source) ?? []
  if (functions === undefined || name === undefined || !isLookUp(name)) return undefined
  return [...functions.matchAll(/lc|enc/g)].reduce(
    (script, [one]) => (one === 'lc' ? `${script}.toLowerCase()` : `encodeURIComponent(${script})`),
    name,
  )
}
