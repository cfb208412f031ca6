import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Ports } from '../../commands/types.ts'
import { scenarioView } from '../../document/scenarioView.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { makeScenario, nameOf } from '../../scenarios/index.ts'
import { Button } from '../../ui/Button.tsx'
import type { DocumentCall } from '../callOf.ts'
import { keptCall, whyNotKept } from '../keptCall.ts'
import { addScenarios } from './changeScenarios.ts'
import { NameForm } from './NameForm.tsx'
import styles from './Scenarios.module.css'
import { scenarioRuns } from './scenarioRuns.ts'

type Props = { document: WirelineDocument; call: DocumentCall; ports: Ports }

/** A call that waits or is over can be kept as a scenario, under a name that says what happened in it. */
export function KeepRun({ document, call, ports }: Props) {
  const state = useStore(call.store)
  const view = scenarioView(document)
  const isWanted = useStore(view, ({ wanted }) => wanted === 'keep')
  const [isNaming, setNaming] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { isBusy, played } = state
  const canBeKept = played !== undefined && !isBusy && call.flow() !== undefined
  useEffect(() => {
    if (!isWanted || !canBeKept) return
    view.setState({ wanted: undefined })
    setNaming(true)
  }, [isWanted, canBeKept, view])
  const first = useMemo(
    () => (isNaming ? proposedName(document, call) : ''),
    [isNaming, document, call],
  )
  if (!canBeKept) return null
  const keep = (name: string) => {
    const kept = keptCall(state)
    const flow = call.flow()
    if (!kept || !flow) return 'There is no call any more. Play it again.'
    const why = whyNotKept(state)
    if (why !== undefined) return why
    const { store } = scenarioRuns(document)
    const at = store.getState().file.scenarios.length
    const problem = addScenarios(document, [makeScenario(name, flow, kept)])
    if (problem !== undefined) return problem
    setNaming(false)
    store.setState({ focused: at })
    view.setState({ isShown: true })
    ports.announce(`Kept as the scenario “${name}”`)
    return undefined
  }
  return (
    <div className={styles.keep}>
      {isNaming ? (
        <NameForm
          label="Name of the scenario"
          first={first}
          done="Keep"
          onDone={keep}
          onCancel={() => {
            setNaming(false)
            requestAnimationFrame(() => button.current?.focus())
          }}
        />
      ) : (
        <Button ref={button} icon="bookmark" onClick={() => setNaming(true)}>
          Keep this run as a scenario
        </Button>
      )}
    </div>
  )
}

function proposedName(document: WirelineDocument, call: DocumentCall): string {
  const kept = keptCall(call.store.getState())
  const { scenarios } = scenarioRuns(document).store.getState().file
  return kept ? nameOf(kept, new Set(scenarios.map(({ name }) => name))) : ''
}
