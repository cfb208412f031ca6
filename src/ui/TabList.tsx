import type { KeyboardEvent, ReactNode } from 'react'

type Props = {
  label: string
  tabs: readonly { key: string; title: ReactNode }[]
  chosen: string
  onChoose: (key: string) => void
  /** The id of the panel that shows what is chosen; a tab's own is this with its key behind it. */
  panelId: string
  className: string | undefined
  tabClassName: string | undefined
}

/** Tabs as screen readers know them: one tab stop; arrows, Home and End choose. */
export function TabList({ label, tabs, chosen, onChoose, panelId, ...classes }: Props) {
  const at = tabs.findIndex(({ key }) => key === chosen)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = target(event.key, at, tabs.length)
    const next = to === undefined ? undefined : tabs[to]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next.key)
    document.getElementById(tabId(panelId, next.key))?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className={classes.className} onKeyDown={onKeyDown}>
      {tabs.map(({ key, title }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={tabId(panelId, key)}
          aria-selected={key === chosen}
          aria-controls={panelId}
          tabIndex={key === chosen ? 0 : -1}
          className={classes.tabClassName}
          onClick={() => onChoose(key)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}

/** What makes an element the panel of a tab list. */
export function tabPanel(panelId: string, chosen: string) {
  return { role: 'tabpanel', id: panelId, 'aria-labelledby': tabId(panelId, chosen) } as const
}

function tabId(panelId: string, key: string): string {
  return `${panelId}-${key}`
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at + count - 1) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
