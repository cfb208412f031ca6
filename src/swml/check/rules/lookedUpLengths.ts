import { expressionsIn } from '../expression/expressionsIn.ts'
import { rewrite } from '../fixes.ts'
import { roleAt } from '../roleAt.ts'
import type { StepRule } from '../rule.ts'

/** `${items.length}`: a plain path, so that SignalWire looks for a variable of that name. */
export const lookedUpLengths: StepRule = {
  reports: [
    {
      code: 'length-looked-up',
      severity: 'hint',
      finds: 'A length in %{…} without round brackets: it is looked up as a variable.',
    },
  ],
  check: ({ step, texts }) =>
    expressionsIn(step, texts).flatMap(({ isLookUp, source, path, text, at }) => {
      if (!isLookUp || !/[\w\])]\.length\s*$/.test(source) || roleAt(path) === 'condition')
        return []
      const bracketed = `(${source.trim()})`
      return [
        {
          code: 'length-looked-up',
          message: `SignalWire looks for a variable called “${source.trim()}” here. To count, put it in round brackets: ${bracketed}.`,
          path,
          within: { start: at, end: at + source.length },
          fixes: (where) =>
            rewrite(
              where,
              `Change to ${bracketed}`,
              text.slice(0, at) + bracketed + text.slice(at + source.length),
            ),
        },
      ]
    }),
}
