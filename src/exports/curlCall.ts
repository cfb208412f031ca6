import type { ExportKind } from './exportKind.ts'
import { rewriteJson } from './rewriteJson.ts'
import { curl, hereDocument, required, scriptHead } from './shell.ts'

/**
 * A call that runs the flow, without a script at SignalWire. The numbers are put in by `printf`, since nothing in the
 * here-document means anything to the shell; where one isn't set, nothing is sent.
 */
export const curlCall = {
  id: 'curl-call',
  title: 'curl (call now)',
  gives: 'A command that calls a number and runs this flow in the call.',
  ending: 'call.sh',
  from: 'json',
  write: ({ json }) => {
    // SignalWire takes the SWML of a call as a text.
    const swml = JSON.stringify(rewriteJson(json))
    return [
      scriptHead('Calls a number with this flow, now.', ['CALL_FROM', 'CALL_TO']),
      `: "${required('CALL_FROM')}" "${required('CALL_TO')}" && {\n`,
      `  printf '{"command":"dial","params":{"from":"%s","to":"%s","swml":' "$CALL_FROM" "$CALL_TO"\n`,
      `  cat ${hereDocument(swml)}`,
      `  printf '}}'\n`,
      `} | ${curl('POST', '/api/calling/calls')}\n`,
    ].join('')
  },
} as const satisfies ExportKind
