import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Ports } from '../commands/types.ts'
import { isReading, isStale } from '../document/analysis.ts'
import { useDocument } from '../document/hooks.ts'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import type { Problem } from '../swml/index.ts'
import { methods } from '../swml/index.ts'
import { createForm } from './createForm.ts'
import { EndpointSection } from './endpoint/EndpointSection.tsx'
import { focusProblem } from './focusProblem.ts'
import { FormContext, type FormSetting } from './formContext.ts'
import styles from './Inspector.module.css'
import { fieldProblems } from './logic/problemsAt.ts'
import { NoteField } from './NoteField.tsx'
import { SetsVariables } from './SetsVariables.tsx'
import { StepBody } from './StepBody.tsx'
import { StepHeader } from './StepHeader.tsx'
import { StepYaml } from './StepYaml.tsx'
import { useStill } from './typedIn.ts'
import { useStep } from './useStep.ts'
import { leaveStep, wasLeft } from './visited.ts'

const none: readonly Problem[] = []

type Props = { document: WirelineDocument; ports: Ports; stepId: number }

/** The form of one step. A new step isn't scolded for what isn't filled in yet; one that was there before is. */
export function StepForm({ document, ports, stepId }: Props) {
  const step = useStep(document, stepId)
  const ofStep = useCallback(
    (state: DocumentState) => state.problemsByStep.get(stepId) ?? none,
    [stepId],
  )
  const newest = useDocument(document, ofStep)
  const stale = useDocument(document, isStale)
  const reading = useDocument(document, isReading)
  const idBase = `${useId()}-`
  const form = useMemo(() => createForm(document, ports, stepId), [document, ports, stepId])
  const problems = useStill(newest, form)
  const own = useRef<HTMLFormElement>(null)
  // The pane keeps how far the form before was scrolled.
  useLayoutEffect(() => {
    own.current?.parentElement?.scrollTo(0, 0)
  }, [])
  const [showAll, setShowAll] = useState(() => step !== undefined && wasLeft(document, step))
  useEffect(() => {
    return () => {
      form.leave()
      leaveStep(document, stepId)
    }
  }, [document, form, stepId])
  const whyWhole = useCallback(() => form.whyRepeated([], false), [form])
  const repeated = useDocument(document, whyWhole)
  const readOnly = stale || repeated !== undefined
  const setting = useMemo<FormSetting>(
    () => ({ form, idBase, showAll, readOnly, reading }),
    [form, idBase, showAll, readOnly, reading],
  )
  const found = useMemo(
    () => (step === undefined ? [] : fieldProblems(step, problems)),
    [step, problems],
  )
  if (step === undefined) return null
  const known = methods.has(step.method) && step.notation !== 'malformed'
  return (
    <FormContext value={setting}>
      <form
        ref={own}
        className={styles.form}
        id={`${idBase}form`}
        aria-label="Step"
        onSubmit={(event) => event.preventDefault()}
        onPointerDownCapture={form.onPointerDownCapture}
        onFocus={form.onFocus}
        onBlur={form.onBlur}
      >
        <StepHeader
          step={step}
          problems={found}
          onShowProblems={() => {
            setShowAll(true)
            focusProblem(`${idBase}form`)
          }}
        />
        {readOnly && (
          <p className={styles.stale} role="note">
            {stale
              ? 'The text can’t be read right now, so this form can’t change it. Mend the text, or undo.'
              : repeated}
          </p>
        )}
        <NoteField step={step} />
        <StepBody step={step} problems={found} />
        <SetsVariables method={step.method} />
        <EndpointSection step={step} />
        <StepYaml step={step} open={!known} />
      </form>
    </FormContext>
  )
}
