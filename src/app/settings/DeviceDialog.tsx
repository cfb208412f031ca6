import type { CommandContext } from '../../commands/types.ts'
import { Erase } from './Erase.tsx'
import { Settings } from './Settings.tsx'

/** What is about this device rather than a flow, in one part of the build: one leads to the other. */
export default function DeviceDialog({
  dialog,
  ...rest
}: {
  dialog: 'settings' | 'erase'
  context: CommandContext
  onClose: () => void
}) {
  return dialog === 'settings' ? <Settings {...rest} /> : <Erase {...rest} />
}
