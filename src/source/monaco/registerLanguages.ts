import { methods } from '../../swml/index.ts'
import { monaco } from './monaco.ts'
import { tokenizeJson } from './tokenizeJson.ts'
import { tokenizeYaml, type YamlState, yamlStart } from './tokenizeYaml.ts'
import type { Token } from './tokens.ts'

let registered = false

/** Characters. Longer lines stay without colours: nobody reads them, and they would hold up the page. */
const longestLine = 20_000

const steps = [...methods.keys()].join('|')
const propertyOfItem = new RegExp(`^\\s*-\\s+(?!(?:${steps})\\s*:)[^\\s#'"{[][^:]*:\\s+\\S.*$`)

/** YAML and JSON with our own colouring: no language workers, nothing that a page without eval refuses. */
export function registerLanguages(): void {
  if (registered) return
  registered = true
  const { languages } = monaco
  languages.register({ id: 'yaml' })
  languages.register({ id: 'json' })
  languages.setTokensProvider('yaml', {
    getInitialState: () => held(yamlStart, sameYamlState),
    tokenize(line, before) {
      if (line.length > longestLine) return { tokens: [], endState: before }
      // Safe: Monaco hands back only states that this provider made.
      const { tokens, state } = tokenizeYaml(line, (before as Held<YamlState>).state)
      return { tokens: tokens.map(named), endState: held(state, sameYamlState) }
    },
  })
  languages.setTokensProvider('json', {
    getInitialState: () => held(false, Object.is),
    tokenize(line, before) {
      if (line.length > longestLine) return { tokens: [], endState: before }
      // Safe: as above.
      const { tokens, inComment } = tokenizeJson(line, (before as Held<boolean>).state)
      return { tokens: tokens.map(named), endState: held(inComment, Object.is) }
    },
  })
  const brackets: [string, string][] = [
    ['{', '}'],
    ['[', ']'],
  ]
  const pairs = [
    { open: '{', close: '}', notIn: ['string', 'comment'] },
    { open: '[', close: ']', notIn: ['string', 'comment'] },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ]
  // A key with dots or dashes, a URL and a `${variable}` are one word each to completion, not to double clicks.
  languages.setLanguageConfiguration('yaml', {
    comments: { lineComment: '#' },
    brackets,
    autoClosingPairs: [...pairs, { open: "'", close: "'", notIn: ['string', 'comment'] }],
    surroundingPairs: [...pairs, { open: "'", close: "'" }],
    folding: { offSide: true },
    onEnterRules: [
      {
        beforeText: /^\s*-\s+[^\s#'"{[][^:]*:\s*$/,
        action: { indentAction: languages.IndentAction.Indent, appendText: '  ' },
      },
      { beforeText: /:\s*$/, action: { indentAction: languages.IndentAction.Indent } },
      {
        // After the first property of a list item, the next one stands under it; after a step comes a step.
        beforeText: propertyOfItem,
        action: { indentAction: languages.IndentAction.None, appendText: '  ' },
      },
    ],
  })
  languages.setLanguageConfiguration('json', {
    brackets,
    autoClosingPairs: pairs,
    surroundingPairs: pairs,
    indentationRules: { increaseIndentPattern: /[[{]\s*$/, decreaseIndentPattern: /^\s*[\]}]/ },
  })
}

type Held<S> = { state: S; clone: () => Held<S>; equals: (other: unknown) => boolean }

function held<S>(state: S, same: (a: S, b: S) => boolean): Held<S> {
  return {
    state,
    clone: () => held(state, same),
    // Safe: Monaco compares only states of one provider.
    equals: (other) => same(state, (other as Held<S>).state),
  }
}

function sameYamlState(a: YamlState, b: YamlState): boolean {
  return a.mode === b.mode && a.indent === b.indent && a.depth === b.depth
}

function named(token: Token): { startIndex: number; scopes: string } {
  // A variable lies in a string: its braces are no brackets of the text.
  const scopes = { white: '', variable: 'string.variable' }
  return {
    startIndex: token.start,
    scopes: token.kind === 'white' || token.kind === 'variable' ? scopes[token.kind] : token.kind,
  }
}
