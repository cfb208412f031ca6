import { useMemo } from 'react'
import { revealFirst } from '../commands/revealFirst.ts'
import { steadyPlace } from '../commands/steadyPlace.ts'
import type { Command, Ports } from '../commands/types.ts'
import type { WirelineDocument } from '../document/types.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { withEdits } from './edits.ts'
import type { OpenMenu } from './state/model.ts'

const closed = { missed: ({ onClose }: { onClose: () => void }) => onClose() }
const InsertMenu = onDemand(() => import('./insert/InsertMenu.tsx'), closed)
const StepMenu = onDemand(() => import('./insert/StepMenu.tsx'), closed)
const MarkMenu = onDemand(() => import('./insert/MarkMenu.tsx'), closed)

type Props = {
  document: WirelineDocument
  ports: Ports
  commands: readonly Command[]
  menu: OpenMenu | undefined
  onClose: () => void
  /** The current step's card. */
  currentCard: () => HTMLElement | null
}

/** The canvas's two menus, each loaded when it is first opened. */
export function CanvasMenus({ document, ports, commands, menu, onClose, currentCard }: Props) {
  const to = useMemo(
    () => (menu?.kind === 'insert' ? steadyPlace(document, menu.gap.place) : undefined),
    [document, menu],
  )
  if (menu === undefined) return null
  const pick = (method: string) => {
    if (to === undefined) return
    onClose()
    withEdits(({ insertStep }) => {
      insertStep({ document, ports }, method, { to, origin: 'canvas' }, revealFirst(ports))
    })
  }
  if (menu.kind === 'insert') {
    if (to === undefined) return null
    return (
      <InsertMenu
        key={menu.gap.key}
        anchor={menu.anchor}
        place={menu.gap.place}
        to={to}
        context={{ document, ports }}
        onPick={pick}
        onClose={onClose}
      />
    )
  }
  const shared = {
    context: { document, ports },
    at: menu.at,
    onClose,
    returnFocus: currentCard,
  }
  return menu.kind === 'mark' ? (
    <MarkMenu box={menu.box} {...shared} />
  ) : (
    <StepMenu commands={commands} {...shared} />
  )
}
