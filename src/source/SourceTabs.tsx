import { type KeyboardEvent, useRef } from 'react'
import { languageNames } from '../document/languageNames.ts'
import type { Language } from '../swml/index.ts'
import styles from './SourcePane.module.css'

const order: readonly Language[] = ['yaml', 'json']

type Props = { own: Language; shown: Language; onShow: (language: Language) => void }

/** YAML | JSON. Arrow keys, Home and End move between them; the one that can be typed in says so. */
export function SourceTabs({ own, shown, onShow }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? 1
          : ['ArrowLeft', 'ArrowRight'].includes(event.key)
            ? 1 - order.indexOf(shown)
            : -1
    const language = order[to]
    if (language === undefined) return
    event.preventDefault()
    onShow(language)
    list.current?.querySelector<HTMLElement>(`#source-tab-${language}`)?.focus()
  }
  return (
    <div
      ref={list}
      className={styles.tabs}
      role="tablist"
      aria-label="Format of the code"
      onKeyDown={onKeyDown}
    >
      {order.map((language) => (
        <button
          key={language}
          type="button"
          role="tab"
          id={`source-tab-${language}`}
          className={styles.tab}
          aria-selected={shown === language}
          aria-controls="source-panel"
          tabIndex={shown === language ? 0 : -1}
          onClick={() => onShow(language)}
        >
          {languageNames[language]}
          {own === language && <span className={styles.editable}>editable</span>}
        </button>
      ))}
    </div>
  )
}
