import type { Flow, Path, Section, Step } from '../types.ts'

/** Where a step stands, in words and for the arrow keys. Everything here follows from `flow.shape`. */
export type StepPlace = {
  id: number
  /** Ids of the list it is in. */
  list: readonly number[]
  listPath: Path
  /** From 0, in `list`. */
  index: number
  section: string
  sectionIndex: number
  /** The step whose branch it is in, which of its branches, and that branch's label. */
  parent: number | undefined
  branchIndex: number
  branchLabel: string | undefined
  /** Ids in each of its own branches. */
  branches: readonly (readonly number[])[]
  /** 1 for a section's own steps. */
  level: number
}

/** Where each step is in the tree of the flow. */
export type StepPlaces = {
  byId: ReadonlyMap<number, StepPlace>
  /** Ids of each section's own steps. */
  sections: readonly (readonly number[])[]
}

const known = new WeakMap<object, StepPlaces>()

/** Where each step of a flow stands. Worked out once per shape. */
export function stepPlaces(flow: Pick<Flow, 'sections' | 'shape'>): StepPlaces {
  const found = known.get(flow.shape)
  if (found !== undefined) return found
  const byId = new Map<number, StepPlace>()
  const sections = flow.sections.map((section, index) => placeSection(byId, section, index))
  const places = { byId, sections }
  known.set(flow.shape, places)
  return places
}

/** The step with this id, found by its place; undefined where it is gone. */
export function stepById(flow: Pick<Flow, 'sections' | 'shape'>, id: number): Step | undefined {
  const place = stepPlaces(flow).byId.get(id)
  if (place === undefined) return undefined
  const { sectionIndex, parent, branchIndex, index } = place
  const list =
    parent === undefined
      ? flow.sections[sectionIndex]
      : stepById(flow, parent)?.branches[branchIndex]
  return list?.steps[index]
}

function placeSection(byId: Map<number, StepPlace>, section: Section, sectionIndex: number) {
  const list = {
    listPath: section.path,
    section: section.name,
    sectionIndex,
    parent: undefined,
    branchIndex: 0,
    branchLabel: undefined,
    level: 1,
  }
  return placeList(byId, section.steps, list)
}

type InList = Omit<StepPlace, 'id' | 'list' | 'index' | 'branches'>

function placeList(byId: Map<number, StepPlace>, steps: readonly Step[], inList: InList) {
  const list = steps.map((step) => step.id)
  steps.forEach((step, index) => {
    const branches = step.branches.map((branch, branchIndex) =>
      placeList(byId, branch.steps, {
        ...inList,
        listPath: branch.path,
        parent: step.id,
        branchIndex,
        branchLabel: branch.label,
        level: inList.level + 1,
      }),
    )
    byId.set(step.id, { ...inList, id: step.id, list, index, branches })
  })
  return list
}
