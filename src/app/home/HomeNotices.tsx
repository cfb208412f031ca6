import { use } from 'react'
import { useStore } from 'zustand'
import type { CommandContext } from '../../commands/types.ts'
import { StorageNotices } from '../rooms.ts'
import { StorageContext } from '../storageContext.ts'

/** What the user should know of what is kept on this device. */
export function HomeNotices({ context }: { context: CommandContext }) {
  const storage = use(StorageContext)
  return <div>{storage && <Notices context={context} store={storage.store} />}</div>
}

type NoticesProps = {
  context: CommandContext
  store: NonNullable<React.ContextType<typeof StorageContext>>['store']
}

function Notices({ context, store }: NoticesProps) {
  const hasNotices = useStore(store, ({ notices }) => notices.length > 0)
  return hasNotices && <StorageNotices context={context} />
}
