import { useCallback, useRef, useState } from 'react'
import { useDocument } from '../../document/hooks.ts'
import type { DocumentState } from '../../document/types.ts'
import {
  type Choices,
  choicesOf,
  type Flow,
  type Leads,
  leadsFor,
  type Path,
  type Step,
  stepAt,
  stepById,
} from '../../swml/index.ts'
import { useForm } from '../formContext.ts'

/** What may be answered to the step of the form; undefined where it asks nothing. */
export function useChoices(): Choices | undefined {
  const { form } = useForm()
  const last = useRef<Path | undefined>(undefined)
  const select = useCallback(
    ({ flow }: DocumentState) => {
      // Where it was last, so that a key costs the same in any flow.
      const step = stepFrom(flow, last.current, form.stepId)
      last.current = step?.path
      return step && choicesOf(flow, step.path)
    },
    [form],
  )
  return useDocument(form.document, select, isAlike)
}

/** What choices may lead to. */
export type OfferedLeads = { leads: Leads | undefined; renew: () => void }

/** What choices may lead to: of the flow's shape, and anew when it is asked for. */
export function useLeads(): OfferedLeads {
  const { form } = useForm()
  const known = useRef<{ shape: object; round: number; leads: Leads | undefined } | undefined>(
    undefined,
  )
  const [round, setRound] = useState(0)
  const select = useCallback(
    ({ flow }: DocumentState) => {
      const held = known.current
      if (held?.round === round && held.shape === flow.shape) return held.leads
      const step = stepById(flow, form.stepId)
      const leads = step && leadsFor(flow, step.path)
      known.current = { shape: flow.shape, round, leads }
      return leads
    },
    [form, round],
  )
  const renew = useCallback(() => setRound((before) => before + 1), [])
  return { leads: useDocument(form.document, select), renew }
}

function stepFrom(flow: Flow, path: Path | undefined, id: number): Step | undefined {
  const there = path && stepAt(flow, path)
  return there?.id === id ? there : stepById(flow, id)
}

function isAlike(a: Choices | undefined, b: Choices | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
