import { type Leading, listAt } from '../../swml/index.ts'
import { IconButton } from '../../ui/Button.tsx'
import fields from '../fields/Field.module.css'
import { useForm } from '../formContext.ts'

/** Leads to a list of steps on the canvas: to its first step, or the place where one can be added. */
export function ShowButton({ label, leading }: { label: string; leading: Leading }) {
  const { form } = useForm()
  const { document, ports } = form
  const show = () => {
    const { flow } = document.store.getState()
    const first = listAt(flow, leading.path)?.steps[0]
    ports.panes.focus('canvas')
    if (first) {
      document.select([first.id])
      ports.view.reveal(first.id, { focus: true })
    } else if (ports.view.revealEmpty?.(leading.path) !== true) {
      ports.announce('There are no steps yet: add one on the canvas.')
    }
  }
  return <IconButton icon="focus" label={label} className={fields.small} onClick={show} />
}
