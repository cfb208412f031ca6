import { useState } from 'react'
import type { Step } from '../../swml/index.ts'
import { Messages } from './Messages.tsx'
import { ServerCode } from './ServerCode.tsx'
import { servers } from './servers.ts'
import { Tabs } from './Tabs.tsx'

const tabs = [
  { key: 'messages', title: 'Messages' },
  ...servers.map(({ key, title }) => ({ key, title: `${title} server` })),
]

/** The messages of a stream, and servers that receive it. */
export default function EndpointBody({ step }: { step: Step }) {
  const [tab, setTab] = useState('messages')
  const server = servers.find(({ key }) => key === tab)
  return (
    <Tabs label="What your server receives" tabs={tabs} chosen={tab} onChoose={setTab}>
      {server === undefined ? <Messages step={step} /> : <ServerCode key={tab} server={server} />}
    </Tabs>
  )
}
