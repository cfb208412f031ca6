import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Ports } from '../../commands/types.ts'
import { scenarioView } from '../../document/scenarioView.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { TabList } from '../../ui/TabList.tsx'
import styles from './Scenarios.module.css'
import { isWrong, rowsOf } from './scenarioRows.ts'
import { scenarioRuns } from './scenarioRuns.ts'
import { useRunsAnnounced } from './useRunsAnnounced.ts'

type Props = { document: WirelineDocument; ports: Ports; panelId: string }

/** The call, or the scenarios, with how many there are and whether some aren’t as they should be. */
export function CallTabs({ document, ports, panelId }: Props) {
  const view = scenarioView(document)
  const isShown = useStore(view, (state) => state.isShown)
  const runs = scenarioRuns(document)
  const file = useStore(runs.store, (state) => state.file)
  const results = useStore(runs.store, (state) => state.ran?.results)
  useEffect(() => runs.follow(), [runs])
  useRunsAnnounced(runs, ports)
  const rows = useMemo(() => rowsOf(file.scenarios, results), [file, results])
  const wrong = rows.filter(isWrong)
  const tabs = [
    { key: 'call', title: 'Call' },
    {
      key: 'scenarios',
      title: (
        <>
          Scenarios
          {rows.length > 0 && (
            <span
              className={styles.badge}
              title={
                wrong.length > 0 ? `${wrong.length} of ${rows.length} haven’t passed` : undefined
              }
              data-wrong={wrong.length > 0 || undefined}
            >
              {wrong.length > 0 ? `${wrong.length} of ${rows.length}` : rows.length}
              {wrong.length > 0 && <span className="visually-hidden"> not passed</span>}
            </span>
          )}
        </>
      ),
    },
  ]
  return (
    <TabList
      label="What is tried"
      tabs={tabs}
      chosen={isShown ? 'scenarios' : 'call'}
      onChoose={(key) => view.setState({ isShown: key === 'scenarios' })}
      panelId={panelId}
      className={styles.tabs}
      tabClassName={styles.tab}
    />
  )
}
