import { Button } from '../../ui/Button.tsx'
import { useForm } from '../formContext.ts'
import { CodeBlock } from './CodeBlock.tsx'
import styles from './Endpoint.module.css'
import type { Server } from './servers.ts'

/** A small complete server to copy or download, and how to run it. */
export function ServerCode({ server }: { server: Server }) {
  const { form } = useForm()
  const { fileName, install, run, code, title } = server
  return (
    <>
      <p className={styles.lead}>
        A small complete server. It checks the bearer token, prints what happens, writes each side
        of the call to a WAV file, and answers the status address.
      </p>
      <CodeBlock
        text={`${install}\n${run}`}
        kind="Run it"
        what="the commands"
        label={`How to run the ${title} server`}
      />
      <CodeBlock
        text={code}
        kind={fileName}
        what={fileName}
        label={`The ${title} server, ${fileName}`}
      />
      <div>
        <Button look="outline" icon="download" onClick={() => form.ports.download(fileName, code)}>
          Download {fileName}
        </Button>
      </div>
      <p className={styles.why}>
        SignalWire connects to wss:// only: put it behind a proxy or tunnel that adds TLS.
      </p>
    </>
  )
}
