import type { ExportKind } from './exportKind.ts'
import { curl, hereDocument, scriptHead } from './shell.ts'

/** A new SWML script at SignalWire. */
export const curlCreate = {
  id: 'curl-create',
  title: 'curl (create)',
  gives: 'A command that makes this flow a new SWML script at SignalWire.',
  ending: 'create.sh',
  from: 'json',
  write: ({ name, json }) =>
    `${scriptHead('Creates a SWML script at SignalWire. The answer holds its id.')}${curl(
      'POST',
      '/api/fabric/resources/swml_scripts',
    )} ${hereDocument(
      `{"name":${JSON.stringify(name)},"script_type":"calling","contents":${json}}`,
    )}`,
} as const satisfies ExportKind
