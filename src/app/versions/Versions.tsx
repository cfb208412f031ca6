import { useRef, useState } from 'react'
import type { CommandContext } from '../../commands/types.ts'
import { useDocument } from '../../document/hooks.ts'
import { upperFirst } from '../../text/upperFirst.ts'
import { Button } from '../../ui/Button.tsx'
import { onceDrawn } from '../../ui/onceDrawn.ts'
import { summaryOf } from '../../versions/summary.ts'
import type { Versions as AllVersions } from '../../versions/version.ts'
import { listVersions } from '../../versions/versions.ts'
import { Popup } from '../Popup.tsx'
import { NameVersion } from './NameVersion.tsx'
import { useVersions } from './useVersions.ts'
import { VersionList } from './VersionList.tsx'
import styles from './Versions.module.css'

type Props = { context: CommandContext; onClose: () => void }

/** The versions of the flow, to be compared, named, downloaded and brought back. */
export default function Versions({ context, onClose }: Props) {
  const { state, change } = useVersions(context)
  const { ports } = context
  const body = useRef<HTMLDivElement>(null)
  const keep = async (asked: Parameters<typeof change>[0], done: string) => {
    if (await change(asked)) ports.announce(done)
    else ports.notify({ text: notKept, tone: 'error' })
  }
  const name = (label: string, id?: string) => {
    const { text, name: flowName } = context.document.store.getState()
    const now = { text, name: flowName, time: Date.now(), why: 'named', label } as const
    const asked =
      id === undefined
        ? ({ kind: 'add', added: [now] } as const)
        : ({ kind: 'label', id, label } as const)
    const isKept = keep(
      asked,
      label === '' ? 'The name was taken away' : `Named this version ${label}`,
    )
    // The row of what is now becomes the first of the versions.
    if (id === undefined)
      void isKept.then(() =>
        onceDrawn(
          () => body.current?.querySelector<HTMLElement>('[data-version] button')?.focus(),
          2,
        ),
      )
  }
  return (
    <Popup title="Versions" onClose={onClose}>
      <div className={styles.body} ref={body}>
        <p className={styles.hint}>
          Kept by themselves at each pause of your work, and before anything big. One with a name
          stays until the flow is deleted.
        </p>
        {state === 'loading' ? null : typeof state === 'string' ? (
          <p className={styles.empty}>{unreadable[state]}</p>
        ) : (
          <>
            <Now context={context} versions={state} onName={name} />
            <VersionList context={context} versions={state} onName={name} onClose={onClose} />
            <p className={styles.foot}>
              <Button onClick={() => ports.panes.open('compare')}>Compare any two…</Button>
            </p>
          </>
        )}
      </div>
    </Popup>
  )
}

const notKept = 'This couldn’t be kept: there may be no room left on this device.'

const unreadable = {
  unreachable:
    'Versions can’t be shown, since this browser’s storage can’t be reached. Your flow itself is safe as long as this page is open.',
  newer:
    'The versions of this flow are those of a newer Wireline, and are left as they are. Reload the page to get the newer one.',
}

/** The flow as it is, where no version is. */
function Now({
  context,
  versions,
  onName,
}: {
  context: CommandContext
  versions: AllVersions
  onName: (label: string) => void
}) {
  const text = useDocument(context.document, (state) => state.text)
  const [isNaming, setNaming] = useState(false)
  const namer = useRef<HTMLButtonElement>(null)
  const [newest] = listVersions(versions)
  if (newest !== undefined && versions.newest === text) return null
  const since = newest === undefined ? undefined : versions.newest
  const summary =
    text.length > longText ? 'changed since the newest version' : summaryOf(since, text)
  return (
    <section className={styles.now} aria-label="The flow now">
      <div className={styles.what}>
        <p className={styles.head}>
          <b>Now</b>
          {isNaming && (
            <NameVersion
              first=""
              announce={context.ports.announce}
              onName={(label) => label !== '' && onName(label)}
              onDone={(byKey) => {
                if (byKey) namer.current?.focus()
                setNaming(false)
              }}
            />
          )}
        </p>
        <p className={styles.summary} dir="auto">
          {upperFirst(summary)}
        </p>
      </div>
      <Button ref={namer} look="outline" icon="bookmark" onClick={() => setNaming(true)}>
        Name this version…
      </Button>
    </section>
  )
}

/** Characters from which a comparison would hold up the page. */
const longText = 40_000
