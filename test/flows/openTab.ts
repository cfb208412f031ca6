import { Workspace } from '../../src/app/workspace.ts'
import { scenarioText } from '../../src/document/scenarioText.ts'
import type { fakeBrowser } from './fakeEnvironment.ts'

/** A tab of a fake browser; opened again, it is that tab after a reload. */
export type FakeTab = ReturnType<ReturnType<typeof fakeBrowser>['tab']>

/** Opens Wireline in a tab, with ways to do what people do there. */
export async function openTab(tab: FakeTab, extra: Partial<FakeTab['environment']> = {}) {
  const { page } = tab
  const say = (words: string) => void page.said.push(words)
  // One by one, since what a tab is called is made anew with each page.
  const { presence, tabs, ...environment } = tab.environment
  const workspace = await Workspace.start(
    { ...page, say },
    { ...environment, ...(presence && { presence }), ...(tabs && { tabs }), ...extra },
  )
  const { device, flows, library } = workspace
  const shown = () => {
    const { flow } = workspace.store.getState()
    if (flow === undefined) throw new Error('No flow is shown')
    return flow.document
  }
  return {
    ...{ workspace, device, flows, library, page, tab },
    document: shown,
    type: (word: string) =>
      shown().apply([{ start: 0, end: 0, text: word }], { label: 'Type', origin: 'source' }),
    open: (name: string, text: string) => flows.open({ name, text }, `Opened ${name}`),
    text: () => shown().store.getState().text,
    scenarios: () => scenarioText(shown()).getState().text,
    /** What the pane of scenarios does. */
    setScenarios: (text: string) => scenarioText(shown()).setState({ text }),
    name: () => shown().store.getState().name,
    status: () => device.store.getState().status,
    notices: () => device.store.getState().notices,
    /** The tab is reloaded or closed, or it crashes: what is being done is done by nobody any more. */
    end() {
      tab.die()
      workspace.dispose()
    },
  }
}
