import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { isTouch } from '../../commands/platform.ts'
import type { CommandContext } from '../../commands/types.ts'
import type { FlowEntry, Library } from '../../flows/types.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Dialogs } from '../lateDialogs.ts'
import { DropHint } from './DropHint.tsx'
import { FlowGrid } from './FlowGrid.tsx'
import styles from './Home.module.css'
import { HomeBar } from './HomeBar.tsx'
import { HomeNotices } from './HomeNotices.tsx'
import { home } from './homeStore.ts'
import { ListHead } from './ListHead.tsx'
import { flowsWords } from './logic/tileWords.ts'
import { TemplateGallery } from './TemplateGallery.tsx'
import { TileMenu, type TileMenuAt } from './TileMenu.tsx'
import { useFlowActions } from './useFlowActions.ts'
import { useFlowList } from './useFlowList.ts'
import { useHomeKeys } from './useHomeKeys.ts'
import { useOnceTrue } from './useOnceTrue.ts'
import { useScrollKept } from './useScrollKept.ts'
import { useShownFlows } from './useShownFlows.ts'
import { giveTile } from './useTileFocus.ts'

type Props = {
  library: Library
  /** Its document is nobody’s: commands that need none are all there are here. */
  context: CommandContext
  /** The flow that was shown before: its tile gets the keyboard. */
  from?: string | undefined
}

/** All flows of this device, and templates to begin others with. */
export default function Home({ library, context, from }: Props) {
  const { ports } = context
  const list = useFlowList(library)
  const [wanted, setWanted] = useState<{ id: string }>()
  const [naming, setNaming] = useState<string>()
  const [menu, setMenu] = useState<TileMenuAt>()
  const search = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const goTo = useCallback((id: string) => setWanted({ id }), [])
  const actions = useFlowActions(library, ports, list, goTo)
  const { found, words, progress, isBehind } = useShownFlows(list.flows)
  useHomeKeys(search, actions.undo)
  useScrollKept(page, list.flows !== undefined)
  useSaid(words, found?.length, ports.announce)
  const isEmpty = list.flows?.length === 0
  const openMenu = useCallback((flow: FlowEntry, at: TileMenuAt['at']) => setMenu({ flow, at }), [])
  const focusNew = useCallback(() => {
    const next = page.current?.querySelector<HTMLElement>('[data-first]') ?? search.current
    next?.focus()
  }, [])

  const toFound = useOnceTrue(!isBehind, () => {
    const id = found?.[0]?.flow.id
    if (id !== undefined && !giveTile(page.current, id)) goTo(id)
  })

  const { isFresh } = list
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to go to
  useEffect(() => {
    if (!isFresh || from === undefined) return
    // A new flow that nothing was done in isn’t kept.
    const id = found?.find(({ flow }) => flow.id === from)?.flow.id ?? found?.[0]?.flow.id
    if (id === undefined) focusNew()
    else goTo(id)
  }, [isFresh])
  useEffect(() => {
    // For measuring: the first frame in which the flows can be used.
    if (isFresh) requestAnimationFrame(() => performance.mark('wireline:home'))
  }, [isFresh])

  return (
    <div ref={page} className={styles.home} data-pane="home">
      <HomeBar context={context} search={search} isEmpty={isEmpty} onResults={toFound} />
      <HomeNotices context={context} />
      <div className={styles.body} data-scrolls>
        <main className={styles.flows} data-scrolls>
          {list.isBroken && <Broken onAgain={list.read} />}
          {isEmpty && <Welcome />}
          {list.flows && !isEmpty && (
            <ListHead count={found?.length ?? 0} isSearch={words.length > 0} progress={progress} />
          )}
          {found && (
            <FlowGrid
              found={found}
              words={words}
              actions={actions}
              naming={naming}
              onNaming={setNaming}
              onMenu={openMenu}
              wanted={wanted}
              onEmpty={focusNew}
            />
          )}
          {found?.length === 0 && !isEmpty && <NothingFound />}
          {isEmpty && <TemplateGallery ports={ports} isMain />}
        </main>
        {list.flows && !isEmpty && <TemplateGallery ports={ports} />}
      </div>
      <DropHint />
      {menu && (
        <TileMenu
          {...menu}
          actions={actions}
          onName={() => setNaming(menu.flow.id)}
          onClose={() => setMenu(undefined)}
        />
      )}
      <Dialogs context={context} />
    </div>
  )
}

/** Before there is a flow. */
function Welcome() {
  return (
    <div className={styles.welcome}>
      <h2>What should your call do?</h2>
      <p>
        Start with a template or a new flow, or{' '}
        {isTouch() ? 'open a YAML or JSON file' : 'drop a YAML or JSON file anywhere'}. Wireline
        writes the SWML, and everything stays on this device.
      </p>
    </div>
  )
}

function NothingFound() {
  const query = useStore(home, (state) => state.query)
  return (
    <div className={styles.nothing}>
      <Icon name="search" size={24} />
      <p>
        No flow says “<bdi>{query.trim()}</bdi>”.
      </p>
      <Button look="outline" onClick={() => home.setState({ query: '' })}>
        Show all flows
      </Button>
    </div>
  )
}

function Broken({ onAgain }: { onAgain: () => Promise<void> }) {
  return (
    <div className={styles.broken} role="alert">
      <Icon name="circle-alert" />
      <p>The flows of this device can’t be read. Nothing of them was changed.</p>
      <Button look="outline" onClick={() => void onAgain()}>
        Try again
      </Button>
    </div>
  )
}

/** Milliseconds of rest after which what was found is said. */
const rest = 600

/** Says how many flows were found, once nothing more is typed. */
function useSaid(
  words: readonly string[],
  count: number | undefined,
  announce: (text: string) => void,
): void {
  const typed = useMemo(() => words.join(' '), [words])
  useEffect(() => {
    if (typed === '' || count === undefined) return
    const timer = setTimeout(() => announce(`${flowsWords(count)} found`), rest)
    return () => clearTimeout(timer)
  }, [typed, count, announce])
}
