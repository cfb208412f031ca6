import { useId, useState } from 'react'
import type { Step } from '../../swml/index.ts'
import { TabList, tabPanel } from '../../ui/TabList.tsx'
import styles from './Endpoint.module.css'
import { Messages } from './Messages.tsx'
import { ServerCode } from './ServerCode.tsx'
import { servers } from './servers.ts'

const tabs = [
  { key: 'messages', title: 'Messages' },
  ...servers.map(({ key, title }) => ({ key, title: `${title} server` })),
]

/** The messages of a stream, and servers that receive it. */
export default function EndpointBody({ step }: { step: Step }) {
  const id = useId()
  const [tab, setTab] = useState('messages')
  const server = servers.find(({ key }) => key === tab)
  return (
    <>
      <TabList
        label="What your server receives"
        tabs={tabs}
        chosen={tab}
        onChoose={setTab}
        panelId={id}
        className={styles.tabs}
        tabClassName={styles.tab}
      />
      <div className={styles.panel} {...tabPanel(id, tab)}>
        {server === undefined ? <Messages step={step} /> : <ServerCode key={tab} server={server} />}
      </div>
    </>
  )
}
