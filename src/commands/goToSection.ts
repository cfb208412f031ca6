import type { CommandContext } from './types.ts'

/** Selects a section's first step and leads there; says so where it has none. */
export function goToSection({ document, ports }: CommandContext, name: string): void {
  const section = document.store.getState().flow.sections.find((each) => each.name === name)
  const [first] = section?.steps ?? []
  if (first === undefined) {
    ports.announce(`${name} has no steps yet`, 'always')
    return
  }
  document.select([first.id])
  ports.view.reveal(first.id, { focus: true })
  ports.announce(`Section ${name}`)
}
