import type { PanesPort } from '../commands/types.ts'
import type { Path } from '../swml/index.ts'
import { emptyRequired, formFields } from '../ui/formFields.ts'
import { onceDrawn } from '../ui/onceDrawn.ts'
import { roomNow, type ShellState, shell } from './shellStore.ts'

type Pane = Parameters<PanesPort['focus']>[0]
/** Where F6 stops: the panes, and the messages while there are any. */
type Stop = Pane | 'messages'

/** In the order in which F6 visits them. */
const order: readonly Stop[] = [
  'palette',
  'outline',
  'canvas',
  'inspector',
  'source',
  'call',
  'messages',
]

/**
 * The panes as the shell shows them: focusing one opens it where it is folded.
 *
 * @param focusFlow gives the keyboard to the current step, wherever it is; false where there is no canvas yet
 * @param isFlowThere whether the canvas on the page is ready for that
 */
export function createPanes(
  isSmall: () => boolean,
  focusFlow: () => boolean,
  isFlowThere: () => boolean = () => true,
): PanesPort {
  const focusPane = (pane: Stop, field?: Path) => {
    if (pane !== 'canvas' || !focusFlow()) focusIn(element(pane), field)
  }
  // As long as the page.
  let last: Stop = 'canvas'
  document.addEventListener('focusin', () => {
    last = stopInFocus() ?? last
  })
  return {
    focus: (asked, field) => {
      const small = isSmall()
      // With the code alone, that is where the flow is looked at.
      const isCodeAlone = !small && roomNow(shell.getState()) === 'code'
      // Who leaves it is led to where the flow can be brought back.
      if (asked === 'canvas' && isCodeAlone && stopInFocus() === 'source')
        return document.querySelector<HTMLElement>('[data-room="code"]')?.focus()
      const pane = asked === 'canvas' && isCodeAlone ? 'source' : asked
      shell.setState((state) => shown(state, pane, small))
      // The pane may only now be put on the page, or have to be loaded first.
      onceDrawn(
        () => focusPane(pane, field),
        2,
        () => element(pane) !== null && (pane !== 'canvas' || isFlowThere()),
      )
    },
    cycle: (direction) => {
      const pane = stopInFocus()
      // From the top bar back to where one was.
      if (pane === undefined && element(last) !== null) return focusPane(last)
      const here = order.indexOf(pane ?? last)
      for (let step = 1; step <= order.length; step += 1) {
        const at = (here + direction * step + order.length * 2) % order.length
        const pane = order[at]
        if (pane !== undefined && element(pane) !== null) {
          focusPane(pane)
          return
        }
      }
    },
    toggle: (pane) => shell.setState((state) => toggled(state, pane, isSmall())),
    open: (dialog) => {
      if (dialog === 'problems') shell.setState((state) => ({ problems: !state.problems }))
      else shell.setState({ dialog })
    },
    giveRoom: (room) =>
      shell.setState(
        isSmall()
          ? { room, smallPane: room === 'design' ? 'canvas' : 'source' }
          : { room, call: false },
      ),
    setTheme: (theme) => shell.setState({ theme }),
  }
}

function stopInFocus(): Stop | undefined {
  const name = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane
  return order.find((pane) => pane === name)
}

function shown(state: ShellState, pane: Pane, small: boolean): Partial<ShellState> {
  const { room } = state
  if (small) {
    if (pane === 'palette') return { sheet: true }
    // Beside another pane it stays there.
    if (pane === 'canvas' && element(pane) !== null) return { sheet: false }
    return { smallPane: pane, sheet: false }
  }
  if (pane === 'call') return { call: true }
  if (pane === 'source') return { room: room === 'design' ? 'split' : room, call: false }
  const beside = room === 'code' ? 'split' : room
  if (pane === 'palette' || pane === 'outline')
    return { left: pane, room: state.call ? room : beside }
  return pane === 'canvas' ? {} : { inspector: true, room: beside, call: false }
}

function toggled(
  state: ShellState,
  pane: Parameters<PanesPort['toggle']>[0],
  small: boolean,
): Partial<ShellState> {
  if (pane === 'minimap') return { minimap: !state.minimap }
  if (small) {
    if (pane === 'palette') return { sheet: !state.sheet }
    return { smallPane: state.smallPane === pane ? 'canvas' : pane }
  }
  if (state.call && pane === 'inspector') return shown(state, pane, small)
  if (pane === 'source') return { call: false, room: state.room === 'split' ? 'design' : 'split' }
  if (roomNow(state) === 'code') return shown(state, pane, small)
  if (pane === 'palette' || pane === 'outline') return { left: state.left === pane ? 'none' : pane }
  return { inspector: !state.inspector }
}

function element(pane: Stop): HTMLElement | null {
  const host = document.querySelector<HTMLElement>(`[data-pane="${pane}"]`)
  return pane === 'messages' && host?.childElementCount === 0 ? null : host
}

/**
 * Where the keyboard should land in a pane: in the field, else where it says itself (`now`: whatever else it says), else
 * its first control.
 */
function focusIn(host: HTMLElement | null, field: Path = []): void {
  const target =
    controlOf(host, field) ??
    host?.querySelector<HTMLElement>('[data-autofocus="now"]') ??
    host?.querySelector<HTMLElement>('[data-autofocus]') ??
    (host?.dataset.pane === 'inspector' ? fieldToFill(host) : undefined) ??
    host?.querySelector<HTMLElement>(`[tabindex="0"], ${controls}, ${buttons}`)
  ;(target ?? host)?.focus()
}

const controls = 'input:not([type="hidden"]), textarea, select'
const buttons = 'button:not(:disabled)'

/** The first required field that is empty, else the first field. */
function fieldToFill(form: HTMLElement): HTMLElement | undefined {
  const fields = formFields(form)
  return emptyRequired(fields) ?? fields[0]
}

/** A field's own control, or that of the nearest group around it that is shown. */
function controlOf(host: HTMLElement | null, field: Path): HTMLElement | null {
  if (host === null || field.length === 0) return null
  const name = field.join('.')
  const fields = [...host.querySelectorAll<HTMLElement>('[data-field]')]
  const box = fields.find((each) => each.dataset.field === name)
  const control =
    box?.querySelector<HTMLElement>(controls) ?? box?.querySelector<HTMLElement>(buttons)
  return control ?? controlOf(host, field.slice(0, -1))
}
