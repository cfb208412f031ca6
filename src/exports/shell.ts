import { escaped, rewriteJson } from './rewriteJson.ts'

/** What has to be in each variable. */
const meanings = {
  SIGNALWIRE_SPACE: 'your space, like example.signalwire.com',
  SIGNALWIRE_PROJECT: 'the id of your project',
  SIGNALWIRE_TOKEN: 'an API token of it',
  SIGNALWIRE_SCRIPT_ID: 'the id of the script',
  CALL_FROM: 'a number of yours, like +15551230000',
  CALL_TO: 'the number to call',
}

type Variable = keyof typeof meanings

const login: readonly Variable[] = ['SIGNALWIRE_SPACE', 'SIGNALWIRE_PROJECT', 'SIGNALWIRE_TOKEN']

/**
 * The comment on top of a script: what it does, and the variables it asks for beside those of everybody. Plain words
 * without signs, since an interactive zsh takes comments for commands.
 */
export function scriptHead(does: string, more: readonly Variable[] = []): string {
  const variables = [...login, ...more]
  const lines = variables.map((name) => `  ${name}: ${meanings[name]}`)
  // No #! line: it would mean something else to a shell it is pasted into.
  return [does, 'It needs these variables, exported:', ...lines]
    .map((line) => `# ${line}\n`)
    .join('')
}

/** A variable in double quotes, with which the script stops where it isn't set. */
export function required(name: Variable): string {
  return `\${${name}:?}`
}

/** `curl` that sends what comes in, as JSON. */
export function curl(method: 'POST' | 'PUT', path: string): string {
  const user = `${required('SIGNALWIRE_PROJECT')}:${required('SIGNALWIRE_TOKEN')}`
  return [
    `curl --request ${method} "https://${required('SIGNALWIRE_SPACE')}${path}"`,
    `--user "${user}"`,
    `--header 'Content-Type: application/json'`,
    '--data-binary @-',
  ].join(' \\\n  ')
}

/**
 * A JSON text as the input of the command before it. Nothing in it means anything to a shell: its end is a word without
 * quotes or brackets, which JSON has nowhere alone on a line; and what an interactive shell or terminal would act on
 * (`!`, control characters) is written by its number.
 */
export function hereDocument(json: string): string {
  // Such characters stand only in JSON's texts, where any may be written so.
  const plain = rewriteJson(json, { indent: 2 }).replace(/[!\u007f-\u009f]/g, escaped)
  return `<<'SWML'\n${plain}\nSWML\n`
}
