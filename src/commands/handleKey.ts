import { isReading } from '../document/analysis.ts'
import { commands } from './commands.ts'
import { type Focus, focusOf, isInFlowText } from './focus.ts'
import { isComposing } from './isComposing.ts'
import { isOff } from './isOff.ts'
import { type KeyPress, matchShortcut } from './matchShortcut.ts'
import { type Platform, platform } from './platform.ts'
import { startCommand } from './startCommand.ts'
import type { Command, CommandContext } from './types.ts'

type KeyEvent = KeyPress &
  Pick<KeyboardEvent, 'target' | 'isComposing' | 'keyCode' | 'defaultPrevented' | 'preventDefault'>

/**
 * Runs the command a key press stands for; true where there was one. For the window's `keydown`. Inside text inputs
 * only what works anywhere; undo and redo where the text is the flow's own; copy, cut and paste come as clipboard events instead.
 */
export function handleKey(
  event: KeyEvent,
  context: CommandContext,
  keyboard: Platform = platform(),
): boolean {
  if (event.defaultPrevented || isComposing(event)) return false
  const focus = focusOf(event.target)
  const command = commands.find(
    (each) =>
      !each.native &&
      worksIn(each, focus, event.target) &&
      matchShortcut(event, each, keyboard) &&
      !(each.yields && isOnStep(event.target)),
  )
  if (!command) return false
  const enabled = !isOff(command, context)
  // A browser's own meaning of the keys (a bookmark for Mod+D) must not take over while ours has nothing to do.
  const reading = isReading(context.document.store.getState())
  if (!enabled && !reading && !event.ctrlKey && !event.metaKey) return false
  event.preventDefault()
  startCommand(command, context)
  return true
}

function isOnStep(target: EventTarget | null): boolean {
  if (typeof Element === 'undefined' || !(target instanceof Element)) return false
  return target.closest('[data-card], [data-insert], [role="treeitem"]') !== null
}

function isInCode(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-pane="source"]') !== null
}

function worksIn(command: Command, focus: Focus, target: EventTarget | null): boolean {
  if (focus === 'dialog' || focus === 'drag') return false
  if (command.where === 'anywhere') return true
  if (command.where === 'flow-text') return focus !== 'text' || isInFlowText(target)
  if (focus === 'text') return command.where === 'beside-code' && !isInCode(target)
  if (command.where === 'beside-code') return true
  return command.where === 'app' || focus === 'flow'
}
