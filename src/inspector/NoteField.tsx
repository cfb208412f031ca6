import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { commands } from '../commands/commands.ts'
import { askedNote, noteField } from '../commands/noteCommands.ts'
import { startCommand } from '../commands/startCommand.ts'
import { useDocument } from '../document/hooks.ts'
import type { DocumentState } from '../document/types.ts'
import {
  type Field,
  noteError,
  noteLines,
  noteOf,
  type Step,
  setNote,
  stepAt,
} from '../swml/index.ts'
import { Button } from '../ui/Button.tsx'
import fields from './fields/Field.module.css'
import { FieldShell } from './fields/FieldShell.tsx'
import { useDraft } from './fields/useDraft.ts'
import { useSecret } from './fields/useSecret.tsx'
import { useForm } from './formContext.ts'
import styles from './Inspector.module.css'

/** The note on a step, where it has one or somebody asked for it; why it can't have one where that is so. */
export function NoteField({ step }: { step: Step }) {
  const { form } = useForm()
  const { path, id } = step
  const ofNow = useCallback(
    ({ flow }: DocumentState) => {
      const now = stepAt(flow, path)
      return now?.id === id ? { note: noteOf(flow, now), error: noteError(flow, now) } : nothing
    },
    [path, id],
  )
  const { note, error } = useDocument(form.document, ofNow, isSame)
  const asking = askedNote(form.document)
  const asked = useStore(asking) === id
  const [open, setOpen] = useState(false)
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!asked) return
    asking.setState(undefined, true)
    setOpen(true)
    if (error !== undefined) form.ports.announce(error, 'always')
    const field = host.current?.querySelector<HTMLElement>('textarea, button')
    // Of a step that the code repeats elsewhere nothing can be typed here.
    if (field?.matches(':disabled')) form.ports.notify({ text: repeated, tone: 'error' })
    else field?.focus()
  }, [asked, asking, error, form])
  if (!open && !asked && note === '') return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the focus of what it holds
    <div ref={host} data-aside="" onFocus={() => setOpen(true)}>
      {error === undefined ? <NoteArea note={note} /> : <NoNote error={error} />}
    </div>
  )
}

const repeated =
  'The note can’t be written here, since this step can only be changed in the code: write it there, as a comment above the step.'

type Now = { note: string; error: string | undefined }

const nothing: Now = { note: '', error: undefined }

function isSame(a: Now, b: Now): boolean {
  return a.note === b.note && a.error === b.error
}

function NoteArea({ note }: { note: string }) {
  const { form, reading } = useForm()
  const write = (words: string) => {
    // Only blanks at the end were typed, which aren't kept.
    if (words === note && !reading) return
    form.write(
      (flow, { path }) => {
        const outcome = setNote(flow, path, words)
        if ('edits' in outcome) return outcome.edits
        form.ports.notify({ tone: 'error', text: outcome.error })
        return undefined
      },
      words === '' ? 'Remove the note' : 'Write the note',
      noteField[0],
    )
  }
  const { control: draft } = useDraft({
    value: note,
    shown: note,
    read: (text) => noteLines(text).join('\n').trimEnd(),
    write: (words) => write(`${words}`),
  })
  const secret = useSecret({ text: draft.value, whole: false, lines: true, title: field.name })
  const clear = () => {
    form.leave()
    write('')
    form.leave()
  }
  return (
    <FieldShell
      field={field}
      path={noteField}
      problems={noProblems}
      note="a comment in the code"
      isSet={note !== ''}
      onClear={clear}
    >
      {(control) => (
        <div className={fields.controlRow}>
          <textarea
            dir="auto"
            {...control}
            {...secret.over(draft)}
            data-note=""
            rows={Math.min(6, draft.value.split('\n').length)}
            className={fields.control}
          />
          {secret.button}
        </div>
      )}
    </FieldShell>
  )
}

const noProblems = [] as const

const field: Field = {
  name: 'Note',
  title: 'Note',
  required: false,
  variable: false,
  shape: { kind: 'text' },
}

function NoNote({ error }: { error: string }) {
  const { form } = useForm()
  const isJson = useDocument(form.document, ({ flow }) => flow.language === 'json')
  return (
    <p className={styles.tip} role="note" data-note="" data-field={noteField[0]}>
      <span>{error}</span>
      {isJson && (
        <Button look="outline" onClick={() => run('edit.convert-yaml', 'edit.note')}>
          Convert to YAML
        </Button>
      )}
    </p>
  )

  function run(...ids: readonly string[]) {
    for (const id of ids)
      for (const command of commands) if (command.id === id) startCommand(command, form)
  }
}
