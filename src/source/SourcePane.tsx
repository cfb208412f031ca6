import { useId, useState } from 'react'
import { leaveByEscape } from '../commands/leaveByEscape.ts'
import type { Ports } from '../commands/types.ts'
import { useDocument } from '../document/hooks.ts'
import { languageNames } from '../document/languageNames.ts'
import type { WirelineDocument } from '../document/types.ts'
import { type Language, maskSource } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import { TabList, tabPanel } from '../ui/TabList.tsx'
import { CodeHost } from './CodeHost.tsx'
import { isTooLong } from './isTooLong.ts'
import { PlainEditor } from './PlainEditor.tsx'
import { PlainView } from './PlainView.tsx'
import styles from './SourcePane.module.css'
import { SourceToolbar } from './SourceToolbar.tsx'
import { TooLong } from './TooLong.tsx'
import { useHideSecrets } from './useHideSecrets.ts'
import { useLooked } from './useLooked.ts'
import { useMonaco } from './useMonaco.ts'
import { useOtherFormat } from './useOtherFormat.ts'
import { useOwnLanguage } from './useOwnLanguage.ts'

/**
 * The flow's own text, to type in, and beside it the same flow in the other format, to look at. A plain text area
 * stands in for Monaco until it is loaded, and for good on small screens and touch; words for both where a text is
 * too long.
 */
export function SourcePane({ document, ports }: { document: WirelineDocument; ports: Ports }) {
  const id = useId()
  const own = useOwnLanguage(document)
  const [chosen, look] = useLooked(own)
  const [host, setHost] = useState<HTMLElement | null>(null)
  const { createCodeEditor, wanted, again } = useMonaco(host)
  const [hides, setHides] = useHideSecrets()
  const language = chosen === 'own' ? own : otherOf(own)
  const other = useOtherFormat(document, otherOf(own), chosen === 'other')
  const isOwnTooLong = useDocument(document, ({ text }) => isTooLong(text))
  const isShownTooLong = chosen === 'own' ? isOwnTooLong : isTooLong(other.text)
  const label = `SWML code, ${languageNames[language]}`

  return (
    <section
      ref={setHost}
      className={styles.pane}
      data-pane="source"
      aria-label="Code"
      onKeyDown={(event) => leaveByEscape(event, ports)}
    >
      <header className={styles.header}>
        <TabList
          label="Format of the code"
          tabs={formats.map((key) => ({ key, title: <Format language={key} own={own} /> }))}
          chosen={language}
          onChoose={look}
          panelId={id}
          className={styles.tabs}
          tabClassName={styles.tab}
        />
        <SourceToolbar
          document={document}
          ports={ports}
          own={own}
          hides={hides}
          onHide={setHides}
        />
      </header>
      <div className={styles.body} {...tabPanel(id, language)}>
        {chosen === 'other' && other.note !== undefined && (
          <p className={styles.note}>{other.note}</p>
        )}
        {wanted && again && (
          <p className={styles.note} role="status">
            The full code editor couldn’t be loaded; this is a plain one.{' '}
            <Button
              look="outline"
              onClick={() => {
                host?.querySelector('textarea')?.focus()
                again()
              }}
            >
              Try again
            </Button>
          </p>
        )}
        {isShownTooLong ? (
          <TooLong
            document={document}
            ports={ports}
            language={language}
            other={chosen === 'other' ? other.text : undefined}
          />
        ) : wanted && !isOwnTooLong && createCodeEditor !== undefined ? (
          <CodeHost
            document={document}
            ports={ports}
            create={createCodeEditor}
            other={chosen === 'other' ? other.text : undefined}
            own={own}
            hides={hides}
          />
        ) : chosen === 'own' ? (
          <PlainEditor document={document} label={label} hides={hides} />
        ) : (
          <PlainView text={hides ? maskSource(other.text) : other.text} label={label} />
        )}
      </div>
    </section>
  )
}

const formats: readonly Language[] = ['yaml', 'json']

/** A tab; the one that can be typed in says so. */
function Format({ language, own }: { language: Language; own: Language }) {
  return (
    <>
      {languageNames[language]}
      {own === language && <span className={styles.editable}>editable</span>}
    </>
  )
}

function otherOf(language: Language): Language {
  return language === 'yaml' ? 'json' : 'yaml'
}
