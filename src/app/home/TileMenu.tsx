import { formatShortcut } from '../../commands/formatShortcut.ts'
import { platform } from '../../commands/platform.ts'
import type { FlowEntry } from '../../flows/types.ts'
import type { MenuItem } from '../../ui/ContextMenu.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { addressOf } from '../address.ts'
import type { FlowActions } from './useFlowActions.ts'

const ContextMenu = onDemand(() => import('../../ui/ContextMenu.tsx'), {
  missed: ({ onClose }) => onClose(),
})

/** Whose menu is open, and where in the window. */
export type TileMenuAt = { flow: FlowEntry; at: { x: number; y: number } }

type Props = TileMenuAt & { actions: FlowActions; onName: () => void; onClose: () => void }

/** What can be done with a flow: on its “…”, right click, long press and the menu key. */
export function TileMenu({ flow, at, actions, onName, onClose }: Props) {
  const isDamaged = flow.text === undefined
  const item = (
    id: string,
    title: string,
    icon: string,
    run: () => void,
    keys?: string,
  ): MenuItem => ({
    id,
    title,
    icon,
    // Once the menu has given the keyboard back, so that it may go elsewhere.
    run: () => void setTimeout(run),
    isOff: false,
    keys: keys && formatShortcut(keys, platform()),
  })
  const rename = item('rename', 'Rename', 'square-pen', onName, 'F2')
  const duplicate = item(
    'duplicate',
    'Duplicate',
    'copy-plus',
    () => void actions.duplicate(flow),
    'Mod+D',
  )
  const open = item('open', 'Open in a new tab', 'arrow-right', () =>
    window.open(addressOf(flow.id), '_blank', 'noopener'),
  )
  const download = item('download', 'Download', 'download', () => actions.download(flow))
  const items = [
    ...(isDamaged ? [] : [open, rename, duplicate]),
    ...(isDamaged && flow.damaged === undefined ? [] : [download]),
    item('delete', 'Delete', 'trash-2', () => void actions.remove(flow), 'Delete'),
  ]
  return (
    <ContextMenu
      label={flow.name}
      items={items}
      at={at}
      onClose={onClose}
      returnFocus={() => {
        const tile = document.querySelector(`[data-flow="${CSS.escape(flow.id)}"]`)
        // What was chosen may have begun to change the name.
        const itself = tile?.querySelector<HTMLElement>('input, a')
        return itself ?? document.querySelector('[data-flow] a[tabindex="0"], [data-first]')
      }}
    />
  )
}
