import { loadPart } from '../../ui/loadPart.ts'
import { markAt, openMarkMenu } from './marks.ts'
import type { CanvasModel } from './model.ts'
import { cardOf, handleOf } from './pointed.ts'

type Acting = {
  model: CanvasModel
  /** Selects what can be seen already. */
  select: (ids: readonly number[]) => void
}

/** Answers whether the click was on what it is for. */
type Click = (target: Element, adds: boolean, acting: Acting) => boolean

/** What a click does, by what it is on; `adds` with the keys that add to the selection. */
export function clickOn(target: Element, adds: boolean, acting: Acting): void {
  clicks.some((click) => click(target, adds, acting))
}

const onMenuOfMark: Click = (target, _, { model }) => {
  const more = target.closest('[data-mark-menu]')
  const mark = more ? markAt(target, model) : undefined
  if (more && mark) openMarkMenu(model, mark, more)
  return mark !== undefined
}

const onAddSection: Click = (target, _, { model }) => {
  if (target.closest('[data-add-section]') === null) return false
  const { document, ports, readOnly } = model
  if (!readOnly)
    loadPart(
      () => import('../../commands/sectionEdits.ts'),
      ({ addNewSection }) => addNewSection({ document, ports }),
    )
  return true
}

const onFold: Click = (target, _, { model }) => {
  const fold = target.closest<HTMLElement>('[data-fold]')?.dataset.fold
  if (fold !== undefined) model.folds.toggle(Number(fold))
  return fold !== undefined
}

/** Without a drag: the step to jump to is chosen from a list. */
const onJumpHandle: Click = (target, _, { model, select }) => {
  const id = handleOf(target)
  if (id === undefined) return false
  const { document, ports, readOnly, setCurrent } = model
  if (readOnly) return true
  setCurrent(id)
  select([id])
  loadPart(
    () => import('../../commands/jumpCommands.ts'),
    ({ chooseJump }) => chooseJump({ document, ports }),
  )
  return true
}

const onInsert: Click = (target, _, { model }) => {
  const anchor = target.closest<HTMLElement>('[data-insert]')
  if (anchor === null) return false
  const gap = model.layout.gaps.find((each) => each.key === anchor.dataset.insert)
  if (gap !== undefined && !model.readOnly) model.openMenu({ kind: 'insert', gap, anchor })
  return true
}

const onCard: Click = (target, adds, { model, select }) => {
  const id = cardOf(target)
  if (id === undefined) return false
  const { selection, setCurrent } = model
  setCurrent(id)
  const isTaken = adds && selection.includes(id)
  if (isTaken) select(selection.filter((each) => each !== id))
  else select(adds ? [...selection, id] : [id])
  return true
}

const onMark: Click = (target, _, { model, select }) => {
  const mark = markAt(target, model)
  if (mark?.stepId !== undefined) {
    // A branch's label stands for the step that has it, whose form says more of it.
    model.setCurrent(mark.stepId)
    select([mark.stepId])
  } else if (mark !== undefined) {
    // A section's name has the keyboard from now on: what is pasted goes there.
    const button = target.closest('[data-mark]')?.querySelector('button')
    button?.focus({ preventScroll: true })
  }
  return mark !== undefined
}

const onGround: Click = (target, adds, { select }) => {
  const isGround = target.closest('.react-flow__pane') !== null
  if (isGround && !adds) select([])
  return isGround
}

/** What lies within another comes before it. */
const clicks: readonly Click[] = [
  onMenuOfMark,
  onAddSection,
  onFold,
  onJumpHandle,
  onInsert,
  onCard,
  onMark,
  onGround,
]
