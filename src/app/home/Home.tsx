import { useEffect, useState } from 'react'
import type { CommandContext } from '../../commands/types.ts'
import type { FlowEntry, Library } from '../../flows/types.ts'
import { Button } from '../../ui/Button.tsx'
import { addressOf } from '../address.ts'
import { Dialogs } from '../Dialogs.tsx'
import { LiveRegion } from '../LiveRegion.tsx'
import { runCommand } from '../runCommand.ts'

type Props = { library: Library; context: CommandContext }

/** All flows of this device. */
export default function Home({ library, context }: Props) {
  const [flows, setFlows] = useState<readonly FlowEntry[]>([])
  useEffect(() => {
    const look = () => void library.list().then(setFlows, () => undefined)
    look()
    return library.listen(look)
  }, [library])
  return (
    <main>
      <h1>Wireline</h1>
      <Button look="primary" onClick={() => runCommand('file.new', context)}>
        New flow
      </Button>
      <ul>
        {flows.map(({ id, name }) => (
          <li key={id} data-flow={id}>
            <a href={addressOf(id)}>{name}</a>
          </li>
        ))}
      </ul>
      <Dialogs context={context} />
      <LiveRegion />
    </main>
  )
}
