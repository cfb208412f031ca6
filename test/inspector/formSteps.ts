import { fieldName } from '../../src/inspector/logic/fieldName.ts'
import { bodyOf, type Field, methods, type Path } from '../../src/swml/index.ts'
import type { Case } from './catalogueFields.ts'

/** What the form shows: a body that may be short for one property is shown as the full one. */
export function formOf(method: string): Field {
  const body = bodyOf(method)
  if (body === undefined) throw new Error('No body')
  if (body.shape.kind !== 'union' || methods.get(method)?.stringForm === undefined) return body
  const shape = body.shape.forms.find((form) => form.shape.kind === 'object')?.shape
  return shape === undefined ? body : { ...body, shape }
}

/** As the browser would: React looks at the value behind its own. */
export function setValue(
  control: HTMLElement,
  prototype: object,
  value: string,
  event: string,
): void {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value)
  control.dispatchEvent(new Event(event, { bubbles: true }))
}

/** The end of the name of the choice between a value's forms, or between properties that stand for each other. */
export function switchOf({ path, key }: Case['picks'][number]): string {
  return `${fieldName(path)}-${/^\d+$/.test(key) ? 'form' : 'property'}`
}

export function radio(nameEnd: string, value: string): HTMLInputElement | undefined {
  return [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find(
    (input) => input.name.endsWith(`-${nameEnd}`) && input.value === value && !input.checked,
  )
}

/** Unfolds what leads to a place, and the rarely used fields on the way. */
export async function openWay(path: Path): Promise<void> {
  const names = new Set(path.map((_, index) => fieldName(path.slice(0, index + 1))).concat('value'))
  for (let level = 0; level < 12; level += 1) {
    const folded = [...document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')].filter(
      (each) => {
        if (each.tagName !== 'BUTTON' || each.textContent === 'Edit as YAML') return false
        const field = each.closest<HTMLElement>('[data-field]')?.dataset.field
        return field === undefined || names.has(field)
      },
    )
    if (folded.length === 0) return
    for (const each of folded) each.click()
    await settle()
  }
}

/** Until the page shows what was done. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
