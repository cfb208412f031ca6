import { type Leading, listAt } from '../../swml/index.ts'
import { IconButton } from '../../ui/Button.tsx'
import { onceDrawn } from '../../ui/onceDrawn.ts'
import fields from '../fields/Field.module.css'
import { useForm } from '../formContext.ts'

/** Leads to a list of steps on the canvas: to its first step, or the place where one can be added. */
export function ShowButton({ label, leading }: { label: string; leading: Leading }) {
  const { form } = useForm()
  const { ports } = form
  const show = () => {
    const first = listAt(form.document.store.getState().flow, leading.path)?.steps[0]
    if (first) form.document.select([first.id])
    const go = () => {
      if (first) ports.view.reveal(first.id, { focus: true })
      else if (ports.view.revealEmpty?.(leading.path) !== true)
        ports.announce('There are no steps yet: add one on the canvas.', 'always')
    }
    if (hasCanvas()) return go()
    ports.panes.focus('canvas')
    // The canvas gives the keyboard to the current step first.
    onceDrawn(go, 4, hasCanvas)
  }
  return <IconButton icon="focus" label={label} className={fields.small} onClick={show} />
}

function hasCanvas(): boolean {
  return document.querySelector('[data-pane="canvas"]')?.checkVisibility() === true
}
