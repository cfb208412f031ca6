import { useMemo, useState } from 'react'
import type { CommandContext } from '../commands/types.ts'
import { downloadOwn } from '../commands/withTextIn.ts'
import { useDocument } from '../document/hooks.ts'
import {
  encodeLink,
  linkInWords,
  linkTo,
  longLink,
  secretsInWords,
  tooLongForLink,
} from '../share/index.ts'
import type { LeftOut } from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Quoted } from '../ui/Quoted.tsx'
import dialogs from './dialogs.module.css'
import { Popup } from './Popup.tsx'
import styles from './Share.module.css'

/** A link with the flow in it: what isn’t in it, how to send it, and the file where it would be too long. */
export function Share({ context, onClose }: { context: CommandContext; onClose: () => void }) {
  const { document, ports } = context
  const name = useDocument(document, (state) => state.name)
  const text = useDocument(document, (state) => state.text)
  const [withSecrets, setWithSecrets] = useState(false)
  const open = useMemo(() => encodeLink({ name, text }), [name, text])
  const { leftOut } = open
  const { fragment } = useMemo(
    () => (withSecrets ? encodeLink({ name, text }, { withSecrets }) : open),
    [name, text, withSecrets, open],
  )
  const page = ports.pageAddress()
  const link = fragment === undefined ? undefined : linkTo(page, fragment)
  const copy = () => {
    if (link === undefined) return
    onClose()
    void ports.copyText(link, withSecrets ? 'link with secrets' : linkInWords(leftOut))
  }
  return (
    <Popup title="Share" onClose={onClose}>
      <div className={dialogs.stack}>
        <p>
          The link carries the flow itself, as it is now. Nothing is uploaded, and whoever opens it
          looks at it first and may keep a copy.
        </p>
        {link === undefined ? (
          <Note icon="triangle-alert" tone="warning" words={tooLongForLink} />
        ) : (
          <div>
            <div className={styles.link}>
              <input
                className={styles.address}
                aria-label="Link"
                readOnly
                value={link}
                onFocus={(event) => event.target.select()}
              />
              <Button look="primary" icon="copy" onClick={copy}>
                Copy link
              </Button>
            </div>
            <p className={styles.small}>{link.length.toLocaleString('en')} characters</p>
          </div>
        )}
        {link !== undefined && link.length > longLink && (
          <Note
            icon="triangle-alert"
            tone="warning"
            words="Some chat and mail programs cut or split a link this long. One that was cut says so when it is opened; the file always arrives whole."
          />
        )}
        {isOnlyHere(page) && (
          <Note
            icon="info"
            words="This Wireline runs on your own computer, so the link opens on this computer only."
          />
        )}
        {leftOut.length > 0 && (
          <Secrets leftOut={leftOut} included={withSecrets} onInclude={setWithSecrets} />
        )}
      </div>
      <div className={styles.foot}>
        <Button
          icon="download"
          onClick={() => {
            onClose()
            downloadOwn(context)
          }}
        >
          Download file
        </Button>
        {link !== undefined && 'share' in navigator && (
          <Button look="outline" icon="link" onClick={() => void send(name, link, copy)}>
            Share…
          </Button>
        )}
      </div>
    </Popup>
  )
}

function Secrets({
  leftOut,
  included,
  onInclude,
}: {
  leftOut: readonly LeftOut[]
  included: boolean
  onInclude: (included: boolean) => void
}) {
  const secrets = secretsInWords(leftOut)
  return (
    <section className={styles.secrets} data-included={included} aria-label="Secrets">
      <h3 className={styles.heading}>
        <Icon name={included ? 'triangle-alert' : 'eye-off'} />
        {included ? `Not left out: ${secrets}` : `Left out: ${secrets}`}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key */}
      <ul className={styles.list} tabIndex={0} aria-label="Secrets of this flow">
        {leftOut.map(({ what, where }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be called alike, and the list never changes
          <li key={at}>
            <b>
              <Quoted words={what} />
            </b>
            <span className={styles.small}> · {where}</span>
          </li>
        ))}
      </ul>
      <label className={styles.include}>
        <input
          type="checkbox"
          checked={included}
          onChange={(event) => onInclude(event.target.checked)}
        />
        Include secrets: whoever gets the link can read them
      </label>
    </section>
  )
}

function Note({ icon, words, tone }: { icon: string; words: string; tone?: 'warning' }) {
  return (
    <p className={styles.note} data-tone={tone}>
      <Icon name={icon} />
      <span>{words}</span>
    </p>
  )
}

/** Hands the link to the device’s own sharing; whoever leaves that has chosen nothing. */
async function send(name: string, link: string, otherwise: () => void): Promise<void> {
  try {
    await navigator.share({ title: name, url: link })
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) otherwise()
  }
}

/** Whether a page’s address leads nowhere from elsewhere. */
function isOnlyHere(page: string): boolean {
  const { protocol, hostname } = new URL(page)
  return protocol === 'file:' || /^(?:localhost|127\.[\d.]+|\[::1\]|.*\.localhost)$/.test(hostname)
}
