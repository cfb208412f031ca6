import type { ExportKind } from './exportKind.ts'
import { curl, hereDocument, required, scriptHead } from './shell.ts'

/** A SWML script that SignalWire has already. */
export const curlUpdate = {
  id: 'curl-update',
  title: 'curl (update)',
  gives: 'A command that puts this flow into a SWML script that is at SignalWire already.',
  ending: 'update.sh',
  from: 'json',
  write: ({ name, json }) =>
    `${scriptHead('Updates a SWML script at SignalWire.', ['SIGNALWIRE_SCRIPT_ID'])}${curl(
      'PUT',
      `/api/fabric/resources/swml_scripts/${required('SIGNALWIRE_SCRIPT_ID')}`,
    )} ${hereDocument(`{"display_name":${JSON.stringify(name)},"contents":${json}}`)}`,
} as const satisfies ExportKind
