import { useRef } from 'react'
import type { Ports } from '../../commands/types.ts'
import type { FlowEntry, Library } from '../../flows/types.ts'
import { looksLikeJson } from '../../swml/index.ts'
import { fileName } from '../../text/fileName.ts'
import { copyName } from './logic/copyName.ts'
import type { FlowList } from './useFlowList.ts'

/** What can be done with a flow without opening it. */
export type FlowActions = {
  rename: (flow: FlowEntry, name: string) => Promise<void>
  duplicate: (flow: FlowEntry) => Promise<void>
  download: (flow: FlowEntry) => void
  remove: (flow: FlowEntry) => Promise<void>
  /** Brings back the flow that was deleted last; false where none was. */
  undo: () => boolean
}

/**
 * What can be done with a flow without opening it. Each says how it went.
 *
 * @param goTo gives the keyboard to the flow of an id, once it is shown
 */
export function useFlowActions(
  library: Library,
  ports: Ports,
  list: FlowList,
  goTo: (id: string) => void,
): FlowActions {
  const undos = useRef<(() => void)[]>([])

  /** What fails is told, and the list shows what is stored. */
  const attempt = async (words: string, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (ports.tellFault) ports.tellFault(words, error)
      else ports.notify({ text: words, tone: 'error' })
      await list.read()
    }
  }
  const takeBack = async (flow: FlowEntry, restore: () => Promise<boolean>) =>
    attempt(`“${flow.name}” couldn’t be brought back.`, async () => {
      const isBack = await restore()
      list.hide(flow.id, false)
      await list.read()
      goTo(flow.id)
      ports.announce(isBack ? `Brought back ${flow.name}` : `${flow.name} is here already`)
    })

  return {
    rename: (flow, name) =>
      attempt(`“${flow.name}” couldn’t be renamed.`, async () => {
        list.show((flows) => flows.map((one) => (one.id === flow.id ? { ...one, name } : one)))
        await library.rename(flow.id, name)
        ports.announce(`Renamed the flow to ${name}`)
        await list.read()
      }),
    duplicate: (flow) =>
      attempt(`“${flow.name}” couldn’t be duplicated.`, async () => {
        if (flow.text === undefined) return
        const name = copyName(flow.name, list.flows?.map((one) => one.name) ?? [])
        const { text, scenarios = '' } = flow
        const id = await library.add({ name, text, scenarios })
        await list.read()
        goTo(id)
        ports.announce(`Duplicated ${flow.name} as ${name}`)
      }),
    download({ name, text = '', scenarios = '', damaged }) {
      if (damaged !== undefined) ports.download('damaged-flow.json', damaged)
      else {
        const note = scenarios === '' ? '' : '. Its scenarios are in the flow’s Export'
        ports.download(fileName(name, looksLikeJson(text) ? 'json' : 'yaml'), text, note)
      }
    },
    async remove(flow) {
      // Gone at once, so that the next press means the next flow.
      list.hide(flow.id, true)
      await attempt(`“${flow.name}” couldn’t be deleted.`, async () => {
        try {
          const restore = await library.remove(flow.id)
          const run = () => {
            undos.current = undos.current.filter((one) => one !== run)
            void takeBack(flow, restore)
          }
          undos.current.push(run)
          ports.notify({ text: `Deleted ${flow.name}`, action: { label: 'Undo', run } })
        } catch (error) {
          list.hide(flow.id, false)
          throw error
        }
      })
    },
    undo() {
      const last = undos.current.at(-1)
      last?.()
      return last !== undefined
    },
  }
}
