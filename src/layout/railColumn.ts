import type { Live } from '../swml/index.ts'
import type { RailPen } from './railPen.ts'

/** Draws the rails beside one list of cards, from above to below. */
export type RailColumn = {
  /** From y on, these are live; `later`: those that come now begin, and those that go now end, this far off. */
  turnTo: (live: Live | undefined, y: number, later?: number) => void
  /** Ends all that run at y, and says what they were, with whether they were sure. */
  close: (y: number) => ReadonlyMap<number, boolean>
}

/** The rails beside one column of steps, drawn from top to bottom. Costs nothing where nothing changes. */
export function railColumn(pen: RailPen, middle: number): RailColumn {
  const running = new Map<number, { from: number; sure: boolean }>()
  let current: Live | undefined
  const end = (id: number, y: number) => {
    const run = running.get(id)
    const draft = pen.drafts.get(id)
    running.delete(id)
    if (!run || !draft || y <= run.from) return
    const x = pen.xOf(middle, draft.lane)
    const points = [
      { x, y: run.from },
      { x, y },
    ]
    pen.draw(draft, points, run.sure)
  }
  return {
    turnTo(live, y, later = 0) {
      if (live === current) return
      const sure = new Set(live?.must)
      const may = new Set(live?.may)
      for (const [id, run] of [...running]) {
        if (!may.has(id)) end(id, y - later)
        else if (run.sure !== sure.has(id)) {
          end(id, y)
          running.set(id, { from: y, sure: sure.has(id) })
        }
      }
      for (const id of may) {
        if (pen.drafts.has(id) && !running.has(id))
          running.set(id, { from: y + later, sure: sure.has(id) })
      }
      current = live
    },
    close(y) {
      const were = new Map([...running].map(([id, { sure }]) => [id, sure]))
      for (const id of were.keys()) end(id, y)
      current = undefined
      return were
    },
  }
}
